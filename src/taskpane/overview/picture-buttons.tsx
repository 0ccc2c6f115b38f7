import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Overview } from '../../jobs/overview';
import { useSession } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { commonTexts, useTexts } from '../text';
import { overviewTexts } from '../text/overview';
import { ProblemBar, useSharedStyles } from '../ui';
import type { PictureWords } from './picture';
import { picturePng } from './png';

/** Takes the picture to Word: by copying, or as a file where the browser does not let pictures be copied. */
export function PictureButtons(props: {
  readonly overview: Overview;
  readonly words: PictureWords;
  readonly label: string;
}): ReactElement {
  const { overview, words: drawn, label } = props;
  const session = useSession();
  const words = useTexts(overviewTexts);
  const common = useTexts(commonTexts);
  const shared = useSharedStyles();
  const job = useJob();
  const copy = async (): Promise<void> => {
    try {
      // The promise goes into the clipboard item: Safari forgets the click while one waits.
      const item = new ClipboardItem({ 'image/png': picturePng(overview, drawn, label) });
      await navigator.clipboard.write([item]);
      session.say(words.pictureCopied, 'success');
    } catch {
      session.say(words.pictureNotCopied, 'info');
    }
  };
  const save = async (): Promise<void> => {
    const handed = await job.start(async () => {
      const png = await picturePng(overview, drawn, label);
      const year = overview.year === null ? '' : String(overview.year);
      return session.program.hand({
        name: `${words.pictureName(year)}.png`,
        type: 'image/png',
        bytes: new Uint8Array(await png.arrayBuffer()),
      });
    });
    if (handed) session.say(common[handed]);
  };
  return (
    <>
      <ProblemBar job={job} />
      <div className={shared.row}>
        <Button className={shared.target} onClick={() => void copy()}>
          {words.copyPicture}
        </Button>
        <Button className={shared.target} onClick={() => void save()}>
          {words.savePicture}
        </Button>
      </div>
    </>
  );
}
