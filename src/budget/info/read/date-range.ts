import type { Answer } from '../answer';
import { infoMessages } from '../messages';
import { INFO_RULES } from '../rules';
import type { AnswerReader, AskedCell } from './reader';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** When each date can fall, relative to the fiscal year; the form's other dates are free. */
function spanOf(key: string, year: number): Span | null {
  switch (key) {
    case '批复日期':
    case '拟公开日期':
    case '审批日期':
      return { from: `${String(year - 1)}-10-01`, to: `${String(year)}-12-31` };
    case '资产截止日期':
      return { from: `${String(year - 2)}-12-31`, to: `${String(year)}-12-31` };
    default:
      return null;
  }
}

/** A date that belongs to another year is most often last year's, left as it was. */
export function checkDateRange(
  key: string,
  answer: Answer<string>,
  at: AskedCell,
  year: number | null,
  reader: AnswerReader,
): void {
  const span = year === null ? null : spanOf(key, year);
  if (!span || answer.state !== 'given') return;
  if (answer.value >= span.from && answer.value <= span.to) return;
  const { cell } = answer.cell;
  reader.say(
    INFO_RULES.dateRange,
    at,
    infoMessages.dateRange(cell, at.label, answer.value, span.from, span.to),
  );
}
