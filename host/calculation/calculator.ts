import { parse, tokenize, type AstExpression } from '@borgar/fx';
import { intersect, splitSheet, type Area } from '../workbook/address';
import { spill } from '../workbook/cells';
import { cellKey, keyColumn, keyRow, usedArea, type Cell, type Sheet } from '../workbook/sheet';
import { cellError, type CellValue } from '../workbook/value';
import { emit, findSheet, type Calculator, type Workbook } from '../workbook/workbook';
import { evaluate } from './evaluate';
import { isMatrix, isReference, readMatrix, type Matrix, type Operand, type Scope } from './operand';

/** A parsed formula and the sheets that it names; `everywhere` when that cannot be told from its text. */
interface Compiled {
  readonly tree: AstExpression | undefined;
  readonly sheets: ReadonlySet<string>;
  readonly everywhere: boolean;
}

const compiled = new Map<string, Compiled>();

function compile(formula: string): Compiled {
  let result = compiled.get(formula);
  if (result) return result;
  const tokens = tokenize(formula);
  const sheets = new Set<string>();
  for (const token of tokens) {
    const sheet = token.type.startsWith('range') ? splitSheet(token.value).sheet : undefined;
    if (sheet !== undefined) sheets.add(sheet.toLowerCase());
  }
  let tree: AstExpression | undefined;
  try {
    tree = parse(tokens);
  } catch {
    tree = undefined;
  }
  const everywhere = tokens.some(
    (token) =>
      token.type === 'range_named' || (token.type === 'func' && /^(INDIRECT|OFFSET)$/i.test(token.value)),
  );
  compiled.set(formula, (result = { tree, sheets, everywhere }));
  return result;
}

/** Whether the text is a formula that can be entered at all. */
export function isFormula(text: string): boolean {
  return compile(text).tree !== undefined;
}

/** Functions of an add-in, called from cells. */
export interface ExternalFunctions {
  /** The result, `#BUSY!` while it is awaited, `undefined` when no such function is registered. */
  call(
    name: string,
    args: readonly (CellValue | Matrix)[],
    sheet: Sheet,
    row: number,
    column: number,
  ): CellValue | Matrix | undefined;
}

/** What the calculator asks of its surroundings. */
export interface CalculatorOptions {
  readonly external?: ExternalFunctions;
  /** Told about a formula that cannot be calculated. */
  onGap(what: string): void;
}

class NotCalculable extends Error {}

/**
 * A calculator over the parser of @borgar/fx. It calculates the sheets that depend on what has changed, when a value is asked for.
 * What it cannot calculate is reported and shows as `#NAME?`; it never makes a value up.
 */
export function createCalculator(workbook: Workbook, options: CalculatorOptions): Calculator {
  const dirty = new Set<Sheet>();
  /** Formula cells still to be calculated, and where they are. */
  const pending = new Map<Cell, readonly [sheet: Sheet, row: number, column: number]>();
  const running = new Set<Cell>();
  const settled = new WeakMap<Cell, string>();
  const extents = new Map<Sheet, Area | undefined>();
  let settling = false;

  const clip = (sheet: Sheet, area: Area): Area | undefined => {
    if (!extents.has(sheet))
      extents.set(sheet, usedArea(sheet, { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }, true));
    const extent = extents.get(sheet);
    return extent && intersect(extent, area);
  };

  const read = (sheet: Sheet, row: number, column: number): CellValue => {
    const key = cellKey(row, column);
    const cell = sheet.cells.get(key);
    if (cell?.formula !== undefined) {
      if (running.has(cell)) return 0;
      if (pending.has(cell)) calculate(cell, sheet, row, column);
      return cell.value;
    }
    return cell?.value ?? sheet.spills.get(key)?.value ?? null;
  };

  const scopeOf = (sheet: Sheet, row: number, column: number): Scope => {
    const scope: Scope = {
      sheet,
      row,
      column,
      cell: read,
      clip,
      findSheet: (name) => findSheet(workbook, name),
      findName: (name, home) => {
        const wanted = name.toLowerCase();
        const all = workbook.names.filter((item) => item.name.toLowerCase() === wanted);
        return (all.find((item) => item.sheet === home) ?? all.find((item) => item.sheet === undefined))
          ?.formula;
      },
      evaluate: (formula) => {
        const { tree } = compile(formula.startsWith('=') ? formula : `=${formula}`);
        return tree ? evaluate(tree, scope) : cellError('#NAME?');
      },
      external: (name, args) => options.external?.call(name, args, sheet, row, column),
      gap: (what) => {
        options.onGap(what);
        throw new NotCalculable(what);
      },
    };
    return scope;
  };

  const result = (operand: Operand, scope: Scope): CellValue => {
    const block = isMatrix(operand) || (isReference(operand) && operand.area.rows * operand.area.columns > 1);
    if (!block) {
      const value = isReference(operand) ? readMatrix(operand, scope)[0]?.[0] : operand;
      // A reference to an empty cell shows 0.
      return value ?? 0;
    }
    const matrix = readMatrix(operand, scope);
    const filled = matrix.map((line) => line.map((value) => value ?? 0));
    return spill(scope.sheet, scope.row, scope.column, filled) ? (filled[0]?.[0] ?? 0) : cellError('#SPILL!');
  };

  const calculate = (cell: Cell, sheet: Sheet, row: number, column: number): void => {
    const formula = cell.formula ?? '';
    pending.delete(cell);
    running.add(cell);
    const scope = scopeOf(sheet, row, column);
    try {
      const { tree } = compile(formula);
      cell.value = tree ? result(evaluate(tree, scope), scope) : cellError('#NAME?');
    } catch (error) {
      if (!(error instanceof NotCalculable)) throw error;
      cell.value = cellError('#NAME?');
    } finally {
      running.delete(cell);
      settled.set(cell, formula);
    }
  };

  const formulasOf = function* (sheet: Sheet): Generator<[number, Cell]> {
    for (const entry of sheet.cells) if (entry[1].formula !== undefined) yield entry;
  };

  /** The sheets whose formulas may show something else now. */
  const affected = (): Set<Sheet> => {
    const found = new Set(dirty);
    const sources = new Map<Sheet, { sheets: Set<string>; everywhere: boolean }>();
    for (const sheet of workbook.sheets) {
      const source = { sheets: new Set<string>(), everywhere: false };
      for (const [, cell] of formulasOf(sheet)) {
        const { sheets, everywhere } = compile(cell.formula ?? '');
        for (const name of sheets) source.sheets.add(name);
        source.everywhere ||= everywhere;
      }
      sources.set(sheet, source);
    }
    for (let grown = true; grown;) {
      grown = false;
      const names = new Set([...found].map((sheet) => sheet.name.toLowerCase()));
      for (const [sheet, source] of sources) {
        if (found.has(sheet) || !(source.everywhere || [...source.sheets].some((name) => names.has(name))))
          continue;
        found.add(sheet);
        grown = true;
      }
    }
    return found;
  };

  const settle = (): void => {
    if (dirty.size === 0 || settling) return;
    settling = true;
    try {
      const sheets = [...affected()].filter((sheet) => workbook.sheets.includes(sheet));
      dirty.clear();
      extents.clear();
      for (const sheet of sheets) {
        for (const [key, cell] of formulasOf(sheet)) pending.set(cell, [sheet, keyRow(key), keyColumn(key)]);
      }
      const touched = new Set<Sheet>();
      // From the top down, so that chains of running totals do not nest.
      const order = [...pending].sort(([, [, rowA]], [, [, rowB]]) => rowA - rowB);
      for (const [cell, [sheet, row, column]] of order) {
        if (pending.has(cell)) calculate(cell, sheet, row, column);
        touched.add(sheet);
      }
      for (const sheet of touched) emit(workbook, { kind: 'calculated', sheet, area: undefined });
    } finally {
      settling = false;
    }
  };

  return {
    value: (sheet, row, column) => {
      const held = workbook.calculationMode === 'Manual' || workbook.calculationSuspended;
      if (!held) settle();
      const cell = sheet.cells.get(cellKey(row, column));
      // Even without calculation a formula is calculated when it is entered.
      if (held && cell?.formula !== undefined && settled.get(cell) !== cell.formula) {
        extents.clear();
        calculate(cell, sheet, row, column);
      }
      return read(sheet, row, column);
    },
    invalidate: (sheet) => {
      for (const item of sheet ? [sheet] : workbook.sheets) dirty.add(item);
      extents.clear();
    },
    settle: () => {
      if (workbook.calculationMode !== 'Manual' && !workbook.calculationSuspended) settle();
    },
    recalculate: () => {
      for (const sheet of workbook.sheets) dirty.add(sheet);
      settle();
    },
  };
}
