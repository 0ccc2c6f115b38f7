import type { CodeKind, CodeLevel } from '../../codes';
import { a1 } from '../../sheet';
import type { TextRole } from '../columns';
import type { CodedRows } from '../table';
import type { Placed } from './rows';

/** Where a made book keeps the codes of its year (科目): one range of codes with names, and a list for each level. */
export interface CodePlaces {
  /** Address of two columns: codes and their names. */
  readonly names: string;
  /** Formula of the cells that list the codes of a kind and level; undefined where there are none. */
  list(kind: CodeKind, level: CodeLevel): string | undefined;
}

interface NamedCode {
  readonly name: TextRole;
  /** The columns of the code: one whole column, or its parts. */
  readonly parts: readonly (readonly TextRole[])[];
}

const NAMED: Readonly<Partial<Record<CodedRows, readonly NamedCode[]>>> = {
  functional: [{ name: 'unitName', parts: [['class', 'subclass', 'item']] }],
  economicPair: [
    { name: 'deptName', parts: [['deptCode'], ['deptClass', 'deptItem']] },
    { name: 'govName', parts: [['govCode'], ['govClass', 'govItem']] },
  ],
};

const LISTED: Readonly<Partial<Record<TextRole, readonly [CodeKind, CodeLevel]>>> = {
  class: ['functional', '类'],
  deptCode: ['deptEconomic', '款'],
  deptClass: ['deptEconomic', '类'],
  govCode: ['govEconomic', '款'],
  govClass: ['govEconomic', '类'],
};

/**
 * The formula that shows the name of the code in the given cells, '' where there is none: whatever Excel 2010 and WPS
 * know. Blanks and hyphens inside a code do not matter.
 */
export function nameFormula(cells: readonly string[], { names }: CodePlaces): string {
  const code = cells.join('&');
  const bare = `SUBSTITUTE(SUBSTITUTE(${code}," ",""),"-","")`;
  return `=IFERROR(VLOOKUP(${bare},${names},2,FALSE),"")`;
}

/** The name formula of a text column in a row that is to be typed in; null where it names no code. */
export function nameFormulaAt(
  rows: CodedRows,
  role: TextRole,
  placed: readonly Placed[],
  row: number,
  places: CodePlaces,
): string | null {
  const named = NAMED[rows]?.find(({ name }) => name === role);
  const at = (key: TextRole): Placed | undefined =>
    placed.find(({ column }) => column.kind === 'text' && column.role === key);
  const parts = named?.parts.find((keys) => keys.every((key) => at(key) !== undefined));
  if (!parts) return null;
  return nameFormula(
    parts.map((key) => a1(row, at(key)?.at ?? 0)),
    places,
  );
}

/** The formula of the codes that a column offers; undefined for columns of other things. */
export function codeListOf(role: TextRole, places: CodePlaces): string | undefined {
  const listed = LISTED[role];
  return listed && places.list(...listed);
}
