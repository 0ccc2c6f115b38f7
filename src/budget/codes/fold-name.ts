import { foldLabel } from '../sheet/fold';

const OPENING = /[[【〔{〈<]/gu;
const CLOSING = /[\]】〕}〉>]/gu;

/**
 * A 科目 name reduced to what distinguishes it: `foldLabel` (NFKC, white space, quotes, dashes), and every kind of
 * bracket as a round one. 因公出国（境）费用 and 因公出国〔境〕费用 are one name.
 */
export function foldName(name: string): string {
  return foldLabel(name).replace(OPENING, '(').replace(CLOSING, ')').replace(/、/gu, ',');
}

/** A class name without the ending 支出: 一般公共服务 and 一般公共服务支出 are one class. */
export function foldClassName(name: string): string {
  return foldName(name).replace(/支出$/u, '');
}
