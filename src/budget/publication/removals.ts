import type { Book } from '../book';
import { CONTENTS_SHEET_NAME } from '../make/contents';
import { DETAIL_SHEET_NAME } from '../detail';
import { INFO_SHEET_NAME } from '../info';
import { a1, columnLetters, valueAt, type SheetSnapshot } from '../sheet';
import { columnCount } from '../sheet';
import type { RecognisedTable } from '../tables';

/** What does not go out with a publication package. */
export type RemovalKind =
  | 'helperSheet'
  | 'hiddenSheet'
  | 'otherSheet'
  | 'hiddenRow'
  | 'hiddenColumn'
  | 'outside'
  | 'formula'
  | 'externalLink'
  | 'digits'
  | 'comment'
  | 'name'
  | 'mark'
  | 'list'
  | 'picture'
  | 'property'
  | 'macro'
  | 'otherPart';

/** Things of one kind that were left out, how many and where (删除清单的一行). */
export interface Removal {
  readonly kind: RemovalKind;
  readonly count: number;
  readonly places: readonly string[];
}

/** What kinds of removals are called. */
export const REMOVAL_NAMES: Readonly<Record<RemovalKind, string>> = {
  helperSheet: '辅助工作表（目录、填报信息、明细、说明等）',
  hiddenSheet: '隐藏的工作表',
  otherSheet: '不是预算表的工作表',
  hiddenRow: '隐藏的行',
  hiddenColumn: '隐藏的列',
  outside: '表格以外的单元格内容',
  formula: '公式（改为数值）',
  externalLink: '引用别的文件的公式',
  digits: '多于所显示位数的小数（改为所显示的数）',
  comment: '批注',
  name: '定义的名称',
  mark: '校验标记等条件格式',
  list: '下拉列表',
  picture: '图片、图形、控件',
  property: '文件属性（作者、单位、时间等）',
  macro: '宏',
  otherPart: '其他随文件保存的内容',
};

const HELPERS: ReadonlySet<string> = new Set([CONTENTS_SHEET_NAME, INFO_SHEET_NAME, DETAIL_SHEET_NAME]);

function isHelper(name: string): boolean {
  return HELPERS.has(name) || name.startsWith('_') || /^说明\d*$/.test(name);
}

function removal(kind: RemovalKind, places: readonly string[], count = places.length): Removal[] {
  return count === 0 ? [] : [{ kind, count, places: [...new Set(places)] }];
}

/** Rows of `from` one after the other as 3–5, for people (1-based). */
function spans(numbers: readonly number[], label: (one: number) => string): string[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const starts = sorted.filter((one, index) => index === 0 || sorted[index - 1] !== one - 1);
  return starts.map((start) => {
    let end = start;
    while (sorted.includes(end + 1)) end += 1;
    return start === end ? label(start) : `${label(start)}–${label(end)}`;
  });
}

function hidden(sheet: SheetSnapshot): Removal[] {
  const height = sheet.values.length;
  const width = columnCount(sheet);
  const rows = sheet.hiddenRows.filter((row) => row < height);
  const columns = sheet.hiddenColumns.filter((column) => column < width);
  const place = (span: string): string => `${sheet.name} ${span}`;
  return [
    ...removal('hiddenRow', spans(rows, (row) => `第${String(row + 1)}行`).map(place), rows.length),
    ...removal(
      'hiddenColumn',
      spans(columns, (column) => `${columnLetters(column)}列`).map(place),
      columns.length,
    ),
  ];
}

function columnsOf(table: RecognisedTable): number {
  const columns = Object.values(table.blocks).flatMap((block) => Object.values(block.columns));
  return Math.max(...columns, 0);
}

/** Visible cells on the sheet of a table that belong to no table. */
function outside(sheet: SheetSnapshot, tables: readonly RecognisedTable[]): string[] {
  const rows = new Set(sheet.hiddenRows);
  const columns = new Set(sheet.hiddenColumns);
  return sheet.values.flatMap((cells, row) =>
    cells.flatMap((_, column) => {
      const value = valueAt(sheet, row, column);
      const isIn = tables.some(
        (table) => row >= table.top && row <= table.bottom && column <= columnsOf(table),
      );
      const isBlank = value === null || value === '' || rows.has(row) || columns.has(column);
      return isBlank || isIn ? [] : [`${sheet.name}!${a1(row, column)}`];
    }),
  );
}

function formulas(sheet: SheetSnapshot): string[] {
  return sheet.formulas.flatMap((cells) => cells.filter((formula) => formula !== null));
}

function digits(table: RecognisedTable): string[] {
  return Object.values(table.blocks).flatMap((block) =>
    block.rows.flatMap((row) =>
      Object.values(row.cells).flatMap((cell) =>
        cell.state === 'amount' && cell.stored.decimalPlaces() > 2
          ? [`${cell.sheet}!${a1(cell.row, cell.column)}`]
          : [],
      ),
    ),
  );
}

/** References to a cell of another file: [上年.xlsx]表1!A1, or ='C:\[…]. */
const EXTERNAL = /\[[^\]]+\]/;

/**
 * What a publication package of a workbook leaves out, as far as its cells tell. `book` holds the tables that are
 * published; `sheets` is the whole workbook, hidden sheets included.
 */
export function removalsOf(sheets: readonly SheetSnapshot[], book: Book): readonly Removal[] {
  const published = [...book.tables.values()];
  const bySheet = new Map(
    sheets.map((sheet) => [sheet.name, published.filter((table) => table.sheet === sheet.name)] as const),
  );
  const rest = sheets.filter((sheet) => bySheet.get(sheet.name)?.length === 0);
  const helpers = rest.filter(({ name }) => isHelper(name));
  const unseen = rest.filter((sheet) => !isHelper(sheet.name) && sheet.visibility !== 'visible');
  const others = rest.filter((sheet) => !isHelper(sheet.name) && sheet.visibility === 'visible');
  const own = sheets.filter((sheet) => (bySheet.get(sheet.name)?.length ?? 0) > 0);
  const namesOf = (some: readonly SheetSnapshot[]): string[] => some.map(({ name }) => name);
  const computed = own.map((sheet) => ({ sheet, all: formulas(sheet) })).filter(({ all }) => all.length > 0);
  const linked = sheets.flatMap((sheet) =>
    formulas(sheet)
      .filter((formula) => EXTERNAL.test(formula))
      .map(() => sheet.name),
  );
  return [
    ...removal('helperSheet', namesOf(helpers)),
    ...removal('hiddenSheet', namesOf(unseen)),
    ...removal('otherSheet', namesOf(others)),
    ...own.flatMap(hidden),
    ...removal(
      'outside',
      own.flatMap((sheet) => outside(sheet, bySheet.get(sheet.name) ?? [])),
    ),
    ...removal(
      'formula',
      namesOf(computed.map(({ sheet }) => sheet)),
      computed.reduce((sum, { all }) => sum + all.length, 0),
    ),
    ...removal('externalLink', linked, linked.length),
    ...removal('digits', published.flatMap(digits)),
  ];
}

/** Removals of several lists, one for each kind, in the order of the kinds. */
export function joinRemovals(...lists: readonly (readonly Removal[])[]): readonly Removal[] {
  const all = lists.flat();
  const kinds = Object.keys(REMOVAL_NAMES) as RemovalKind[];
  return kinds.flatMap((kind) => {
    const same = all.filter((one) => one.kind === kind);
    const places = [...new Set(same.flatMap((one) => one.places))];
    const count = same.reduce((sum, one) => sum + one.count, 0);
    return count === 0 ? [] : [{ kind, count, places }];
  });
}
