import { NOT_ASKED, type Answer, type Info } from '../info';

/** The part of 填报信息 that the narrative draws on. */
export type Answers = Pick<
  Info,
  | 'year'
  | 'prior'
  | 'reason'
  | 'text'
  | 'amount'
  | 'count'
  | 'choice'
  | 'units'
  | 'vehicles'
  | 'equipment'
  | 'emptyReason'
>;

/** The value of an answer that is given; undefined otherwise. */
export function given<T>(answer: Answer<T>): T | undefined {
  return answer.state === 'given' ? answer.value : undefined;
}

/** The cell of an answer as a list, for the cells behind a figure. */
export function cellsOf(
  answer: Answer<unknown>,
): readonly { readonly sheet: string; readonly cell: string }[] {
  return answer.cell ? [answer.cell] : [];
}

/** The answers of a workbook without 填报信息: nothing is answered, and no cell asks. */
export const NO_ANSWERS: Answers = {
  year: NOT_ASKED,
  prior: () => NOT_ASKED,
  reason: () => NOT_ASKED,
  text: () => NOT_ASKED,
  amount: () => NOT_ASKED,
  count: () => NOT_ASKED,
  choice: () => NOT_ASKED,
  units: [],
  vehicles: [],
  equipment: [],
  emptyReason: () => NOT_ASKED,
};
