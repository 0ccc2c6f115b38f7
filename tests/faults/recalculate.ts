import { Amount, fromStoredNumber, ZERO } from '../../src/budget/money';
import { parseA1, type CellScalar, type SheetSnapshot } from '../../src/budget/sheet';
import { format } from 'numfmt';

interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Which cells a reference of a made formula names: B3, B3:D3, or INDEX(F:F,ROW()+1):F17, the rows below its own. */
function spanOf(reference: string, row: number): Span {
  const below = /^INDEX\(\$?[A-Z]+:\$?[A-Z]+,ROW\(\)\+1\):(\$?[A-Z]+)(\d+)$/.exec(reference);
  const [from, to] = below
    ? [`${below[1] ?? ''}${String(row + 2)}`, `${below[1] ?? ''}${below[2] ?? ''}`]
    : reference.split(':');
  const first = parseA1((from ?? '').replaceAll('$', ''));
  const last = parseA1((to ?? from ?? '').replaceAll('$', ''));
  if (!first || !last) throw new RangeError(`spanOf: ${reference} is no reference of a made formula`);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** Calculates the formulas of one made sheet anew: SUM, and SUMIFS over rows whose key is filled in. */
export function recalculated(sheet: SheetSnapshot): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  const texts = sheet.texts.map((row) => [...row]);
  const done = new Set<string>();
  const valueAt = (row: number, column: number): CellScalar => {
    const formula = sheet.formulas[row]?.[column] ?? null;
    if (formula !== null && /^=SUM/.test(formula) && !done.has(`${String(row)},${String(column)}`))
      calculate(row, column, formula);
    return values[row]?.[column] ?? null;
  };
  const amountAt = (row: number, column: number): Amount => {
    const value = valueAt(row, column);
    return typeof value === 'number' ? fromStoredNumber(value) : ZERO;
  };
  const calculate = (row: number, column: number, formula: string): void => {
    done.add(`${String(row)},${String(column)}`);
    const references = formula
      .replace(/^=SUM(IFS)?\(/, '')
      .replace(/\)$/, '')
      .split(/,(?!ROW)/);
    const isByKey = formula.startsWith('=SUMIFS(');
    const keys = isByKey ? spanOf(references[1] ?? '', row) : null;
    let total: Amount = ZERO;
    for (const { top, left, bottom, right } of (isByKey ? references.slice(0, 1) : references).map((one) =>
      spanOf(one, row),
    )) {
      for (let r = top; r <= bottom; r += 1) {
        const key = keys && values[r]?.[keys.left];
        if (keys && (key === null || key === undefined || key === '')) continue;
        for (let c = left; c <= right; c += 1) total = total.plus(amountAt(r, c));
      }
    }
    const value = new Amount(total).toNumber();
    values[row]![column] = value;
    texts[row]![column] = format('#,##0.00', value);
  };
  sheet.formulas.forEach((row, r) => row.forEach((_, c) => valueAt(r, c)));
  return { ...sheet, values, texts };
}
