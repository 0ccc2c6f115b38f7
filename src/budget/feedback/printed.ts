import type { PrintedTable } from '../narrative';
import { FEEDBACK_COLUMNS } from './columns';
import type { FeedbackForm } from './form';
import { feedbackRows, feedbackSummary, feedbackTitle } from './rows';

const CENTRED: ReadonlySet<string> = new Set(['序号', '检查情况', '状态']);
const SIGNED = '检查人：                    被检查部门负责人：                    日期：      年    月    日';

/** The form as a printed table, to be signed. */
export function printedFeedback(form: FeedbackForm): PrintedTable {
  return {
    title: feedbackTitle(form),
    code: '',
    captions: [{ text: feedbackSummary(form), align: 'left' }],
    columnWidths: FEEDBACK_COLUMNS.map(([, width]) => width),
    headerRows: 1,
    rows: [
      FEEDBACK_COLUMNS.map(([text]) => ({ text, align: 'center', bold: true }) as const),
      ...feedbackRows(form).map(({ cells }) =>
        cells.map((text, column) => {
          const label = FEEDBACK_COLUMNS[column]?.[0] ?? '';
          return { text, align: CENTRED.has(label) ? ('center' as const) : ('left' as const) };
        }),
      ),
    ],
    note: SIGNED,
  };
}
