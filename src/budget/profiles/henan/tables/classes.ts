import { chineseNumeral, className } from '../../../codes';
import { line, type Line } from '../../../tables';

/**
 * Classes (类) of the expenditure side, in the order of the county layout. Ordinal n stands for class 200 + n, so the
 * gaps (十八, 二十五, 二十六, 二十八) are right: those classes do not exist.
 */
const CLASS_ORDINALS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 27, 29, 30, 31, 32, 33,
  34,
] as const;

/** The class lines of tables 01 and 04; 04 brackets its ordinals. */
export function classLines(style: 'plain' | 'bracketed'): Line[] {
  return CLASS_ORDINALS.map((ordinal) => {
    const code = String(200 + ordinal);
    const numeral = chineseNumeral(ordinal);
    const prefix = style === 'plain' ? `${numeral}、` : `（${numeral}）`;
    return line(`class${code}`, prefix + className(code), {
      classCode: code,
      takes: { functionalClass: code },
      indent: style === 'plain' ? 0 : 1,
    });
  });
}

/** Keys of the class lines, for the totals over them. */
export const CLASS_LINE_KEYS: readonly string[] = CLASS_ORDINALS.map(
  (ordinal) => `class${String(200 + ordinal)}`,
);
