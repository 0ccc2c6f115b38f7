import classOrderData from './data/class-orders.json';
import { codeRows } from './dataset';
import { rowInForce } from './entries';
import { LAST_CATALOGUE_YEAR } from './types';

/** A consecutive numbering of 类 in a published layout: ordinal n stands for the n-th code of the list. */
export interface ClassOrder {
  readonly id: string;
  /** 版式的中文说明. */
  readonly label: string;
  readonly classes: readonly string[];
  readonly sourced: boolean;
  readonly validFrom?: number;
  readonly validTo?: number;
}

/**
 * 类的序号规则. `gap200` (河南县区): ordinal n stands for class 200 + n, so numbers without a class (十八, 二十五,
 * 二十六, 二十八) are rightly skipped. A list: consecutive numbers over that list. Other people's tables are
 * recognised by the names of the classes; the ordinal is only a second witness.
 */
export type OrdinalScheme = 'gap200' | readonly string[];

/** The class orders met in published layouts. */
export function classOrders(): readonly ClassOrder[] {
  return classOrderData.rows.map(
    ([id = '', label = '', from = '', to = '', confidence = '', , classes = '']) => ({
      id,
      label,
      classes: classes.split(' '),
      sourced: confidence === 'S',
      ...(from === '' ? {} : { validFrom: Number(from) }),
      ...(to === '' ? {} : { validTo: Number(to) }),
    }),
  );
}

/** Class code behind an ordinal, or null where the scheme has no class there. */
export function classOfOrdinal(scheme: OrdinalScheme, ordinal: number): string | null {
  if (scheme !== 'gap200') return scheme[ordinal - 1] ?? null;
  const code = String(200 + ordinal);
  return codeRows('functional').has(code) ? code : null;
}

/** Ordinal of a class, or null where the scheme does not list it. */
export function ordinalOfClass(scheme: OrdinalScheme, classCode: string): number | null {
  if (scheme !== 'gap200') return scheme.includes(classCode) ? scheme.indexOf(classCode) + 1 : null;
  return /^2\d\d$/u.test(classCode) && codeRows('functional').has(classCode) ? Number(classCode) - 200 : null;
}

/**
 * 类的名称, as a made table prints it: that of the last catalogue unless a year is given. Throws a RangeError for a
 * class that does not exist then, since a declaration that names one is wrong.
 */
export function className(classCode: string, year = LAST_CATALOGUE_YEAR): string {
  const rows = classCode.length === 3 ? codeRows('functional').get(classCode) : undefined;
  const row = rows && rowInForce(rows, Math.min(year, LAST_CATALOGUE_YEAR));
  if (!row) throw new RangeError(`className: no class ${classCode} in ${String(year)}`);
  return row.name;
}
