import { amountCells, type Book } from '../../src/budget/book';
import { roundTo, toStoredNumber, type Amount } from '../../src/budget/money';
import type { CellScalar, SheetSnapshot } from '../../src/budget/sheet';
import type { AmountCell, RecognisedBlock, RecognisedRow, RecognisedTable } from '../../src/budget/tables';
import type { CleanBook } from './books';
import { withoutRow, withRowTwice, withValues } from './edit';
import { recalculated } from './recalculate';
import { AMOUNT_SLIPS, DIGITS, storedAmount, type Pick } from './slips';

/** One fault put into a clean book. */
export interface Fault {
  readonly sheets: readonly SheetSnapshot[];
  /** The sheet that it is on. */
  readonly sheet: string;
  /** The amount that was changed, where it is one: its cell and the new amount. */
  readonly amount?: { readonly cell: AmountCell; readonly wrong: Amount };
}

/** A book with its recognition, and a seeded choice. */
export interface Target {
  readonly clean: CleanBook;
  readonly book: Book;
  readonly pick: Pick;
}

type Inject = (target: Target) => Fault | undefined;

interface Spot {
  readonly table: RecognisedTable;
  readonly block: RecognisedBlock;
  readonly row: RecognisedRow;
}

function spots({ book }: Target): Spot[] {
  return [...book.tables.values()].flatMap((table) =>
    Object.values(table.blocks).flatMap((block) => block.rows.map((row) => ({ table, block, row }))),
  );
}

/** Rows of accounts, pairs and projects. */
function leaves(target: Target): Spot[] {
  return spots(target).filter(({ row, block }) => {
    const isCoded = block.block.kind === 'coded' && !['single', 'free'].includes(block.block.rows);
    return isCoded && (row.kind === 'item' || row.kind === 'entry');
  });
}

function edited(
  { clean }: Target,
  name: string,
  edit: (sheet: SheetSnapshot) => SheetSnapshot,
): OnSheet<Fault> {
  const sheets = clean.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const changed = edit(sheet);
    return clean.form === 'formulas' ? recalculated(changed) : changed;
  });
  return { sheets, sheet: name };
}

type OnSheet<T extends Fault> = Omit<T, 'amount'>;

/** Amounts that someone typed: all of a book of figures, the parts of a book with formulas. */
function typedAmounts({ book }: Target): AmountCell[] {
  return [...amountCells(book)].filter(({ state, formula }) => state === 'amount' && formula === null);
}

function typed(target: Target, cell: AmountCell, wrong: Amount, value: CellScalar): Fault {
  const changed = edited(target, cell.sheet, (sheet) =>
    withValues(sheet, cell.row, new Map([[cell.column, value]])),
  );
  return { ...changed, amount: { cell, wrong } };
}

const slip =
  (change: (amount: Amount, pick: Pick) => Amount | undefined): Inject =>
  (target) => {
    const cell = target.pick(typedAmounts(target));
    const wrong = cell && change(cell.printed, target.pick);
    return cell && wrong ? typed(target, cell, wrong, storedAmount(wrong)) : undefined;
  };

/** 串格: the amount of the cell above, below, left or right. */
const copied: Inject = (target) => {
  const all = typedAmounts(target);
  const cell = target.pick(all);
  if (!cell) return undefined;
  const beside = all.filter(
    (one) =>
      one.sheet === cell.sheet &&
      Math.abs(one.row - cell.row) + Math.abs(one.column - cell.column) === 1 &&
      !one.printed.eq(cell.printed),
  );
  const wrong = target.pick(beside)?.printed;
  return wrong ? typed(target, cell, wrong, storedAmount(wrong)) : undefined;
};

/** A right figure typed as text: half-width or full-width. */
const asText: Inject = (target) => {
  const cell = target.pick(typedAmounts(target).filter(({ printed }) => !printed.isZero()));
  if (!cell) return undefined;
  const text = cell.printed.toFixed(2);
  const wide = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const { sheets, sheet } = typed(target, cell, cell.printed, target.pick([text, wide]) ?? text);
  return { sheets, sheet };
};

/** A wrong figure typed over a formula. */
const overFormula: Inject = (target) => {
  const cell = target.pick(
    [...amountCells(target.book)].filter(({ formula, printed }) => formula !== null && !printed.isZero()),
  );
  if (!cell) return undefined;
  const wrong = roundTo(cell.printed.times('0.9').plus('0.37'), 2);
  const sheets = target.clean.sheets.map((sheet) =>
    sheet.name === cell.sheet
      ? withValues(sheet, cell.row, new Map([[cell.column, toStoredNumber(wrong)]]))
      : sheet,
  );
  return wrong.eq(cell.printed) ? undefined : { sheets, sheet: cell.sheet, amount: { cell, wrong } };
};

/** 错栏: the amounts of a row one column off, from some column on. */
const shifted: Inject = (target) => {
  const { row, table } = target.pick(leaves(target)) ?? {};
  if (!row || !table) return undefined;
  const cells = Object.values(row.cells).sort((a, b) => a.column - b.column);
  const moving = cells.slice(target.pick([0, 1, 2]) ?? 0);
  const isRight = moving.at(-1)?.state === 'blank';
  const by = isRight ? 1 : -1;
  const filled = moving.filter(({ printed }) => !printed.isZero()).length;
  const canMove = isRight || moving[0]?.state === 'blank';
  if (filled < 2 || !canMove || row.cells['total']?.formula != null) return undefined;
  const changes = new Map(
    moving.map((cell, index) => [cell.column, moving[index - by]?.raw ?? null] as const),
  );
  return edited(target, table.sheet, (sheet) => withValues(sheet, row.row, changes));
};

const onRow =
  (edit: (sheet: SheetSnapshot, row: number) => SheetSnapshot): Inject =>
  (target) => {
    // Formulas name rows by number: rows are taken out of and put into books of figures only.
    if (target.clean.form === 'formulas') return undefined;
    const spot = target.pick(
      leaves(target).filter(({ row }) => Object.values(row.cells).some(({ printed }) => !printed.isZero())),
    );
    return spot && edited(target, spot.table.sheet, (sheet) => edit(sheet, spot.row.row));
  };

const hidden: Inject = (target) => {
  const spot = target.pick(
    leaves(target).filter(({ row }) => Object.values(row.cells).some(({ printed }) => !printed.isZero())),
  );
  return spot && edited(target, spot.table.sheet, (sheet) => ({ ...sheet, hiddenRows: [spot.row.row] }));
};

const missingTable: Inject = (target) => {
  const table = target.pick([...target.book.tables.values()]);
  if (!table) return undefined;
  return { sheets: target.clean.sheets.filter(({ name }) => name !== table.sheet), sheet: table.sheet };
};

const onText =
  (
    columns: readonly string[],
    change: (text: string, pick: Pick, others: readonly string[]) => string | undefined,
  ): Inject =>
  (target) => {
    const rows = leaves(target);
    const spot = target.pick(rows.filter(({ block }) => columns.some((key) => key in block.columns)));
    const key = spot && target.pick(columns.filter((one) => one in spot.block.columns));
    const text = key === undefined ? undefined : spot?.row.texts[key];
    if (!spot || key === undefined || text === undefined || text === '') return undefined;
    const others = rows
      .filter(({ block }) => block === spot.block)
      .flatMap(({ row }) => row.texts[key] ?? [])
      .filter((one) => one !== text && one !== '');
    const wrong = change(text, target.pick, others);
    if (wrong === undefined || wrong === text) return undefined;
    const column = spot.block.columns[key] ?? 0;
    return edited(target, spot.table.sheet, (sheet) =>
      withValues(sheet, spot.row.row, new Map([[column, wrong === '' ? null : wrong]])),
    );
  };

const CODES = [
  'class',
  'subclass',
  'item',
  'deptCode',
  'deptClass',
  'deptItem',
  'govCode',
  'govClass',
  'govItem',
];
const NAMES = ['unitName', 'deptName', 'govName', 'projectName'];

/** One digit of a code: typed wrong. */
const wrongCode = onText(CODES, (code, pick) => {
  const at = pick([...code].map((_, index) => index)) ?? 0;
  const digit = pick(DIGITS.filter((one) => one !== code[at])) ?? '0';
  return code.slice(0, at) + digit + code.slice(at + 1);
});

/** A code of a higher level than must be published: without its last part. */
const wrongLevel = onText(['item', 'deptCode', 'govCode', 'deptItem', 'govItem'], (code) =>
  code.length > 3 ? code.slice(0, -2) : '',
);

/** Another row's name, a name cut off, or a character left out of it. */
const wrongName = onText(NAMES, (name, pick, others) =>
  pick([pick(others) ?? name, name.slice(0, -2), name.slice(0, 1) + name.slice(2)]),
);

/** The twenty kinds of faults by name; those that change one amount come first. */
export const FAULT_KINDS: Readonly<Record<string, Inject>> = {
  ...Object.fromEntries(Object.entries(AMOUNT_SLIPS).map(([name, change]) => [name, slip(change)])),
  抄成邻格的数: copied,
  公式改成错数: overFormula,
  数字存成文本: asText,
  金额错栏: shifted,
  行重复: onRow(withRowTwice),
  行遗漏: onRow(withoutRow),
  编码错: wrongCode,
  编码级次错: wrongLevel,
  名称错: wrongName,
  缺表: missingTable,
  隐藏有金额的行: hidden,
};
