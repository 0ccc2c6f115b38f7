import { given } from './answers';
import type { DisclosureDocument } from './document';
import { askFor, departmentOf, say, type Scope } from './scope';
import { textOf, type Piece } from './piece';
import { chineseNumeral } from '../codes';

const DIGITS = '〇一二三四五六七八九';

/** 二〇二七年三月: digits of the year one by one, 〇 as U+3007, no day (封面年月). Null for what is not a month. */
export function chineseMonth(text: string): string | null {
  const match = /^\D*(20\d\d)\s*[-/.年]\s*(1[0-2]|0?[1-9])(?!\d)/u.exec(text.normalize('NFKC'));
  if (!match) return /^二[〇○零]/u.test(text.trim()) ? text.trim().replace(/[○零]/gu, '〇') : null;
  const [, year = '', month = ''] = match;
  return `${[...year].map((digit) => DIGITS.charAt(Number(digit))).join('')}年${chineseNumeral(Number(month))}月`;
}

/** The month on the cover: as answered, else that of publication, else a gap. */
function coverMonth(scope: Scope): Piece {
  const own = scope.answers.text('封面年月');
  const text = given(own) ?? given(scope.answers.text('拟公开日期')) ?? '';
  const month = chineseMonth(text);
  return month === null ? askFor('请填写封面年月', own.cell) : { text: month };
}

/** The cover with the pieces behind it, so that its gaps are listed. */
export function coverOf(scope: Scope): {
  readonly cover: DisclosureDocument['cover'];
  readonly pieces: readonly Piece[];
} {
  const department = departmentOf(scope);
  const title = say(scope, 'parts', 'cover', {});
  const month = coverMonth(scope);
  return {
    cover: { department: department.text, title: textOf(title), date: month.text },
    pieces: [department, ...title, month],
  };
}
