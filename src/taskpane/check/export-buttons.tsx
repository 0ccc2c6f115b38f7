import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { exportReport } from '../../jobs/workbook/export-report';
import { useSession } from '../shell/session-context';
import type { JobHandle } from '../shell/use-job';
import { commonTexts, useTexts } from '../text';
import { checkTexts } from '../text/check';
import { useSharedStyles } from '../ui';

/** Hands the report out as Word or Excel. */
export function ExportButtons({ job }: { readonly job: JobHandle }): ReactElement {
  const session = useSession();
  const shared = useSharedStyles();
  const words = useTexts(checkTexts);
  const common = useTexts(commonTexts);
  const hand = async (format: 'docx' | 'xlsx'): Promise<void> => {
    const handed = await job.start(() => exportReport(session, format));
    if (handed) session.say(common[handed], 'info');
  };
  const labels = { docx: words.exportWord, xlsx: words.exportExcel };
  return (
    <div role="group" aria-label={words.exportTitle} className={shared.row}>
      {(['docx', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          size="small"
          className={shared.small}
          disabledFocusable={job.isBusy}
          onClick={() => {
            void hand(format);
          }}
        >
          {labels[format]}
        </Button>
      ))}
    </div>
  );
}
