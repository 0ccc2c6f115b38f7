import { cellError, isError, type CellError, type CellValue } from '../workbook/value';
import { criterion } from './criteria';
import type { LazyArgument, WorksheetFunction } from './functions';
import {
  isMatrix,
  isReference,
  readMatrix,
  scalar,
  toNumber,
  values,
  type Matrix,
  type Operand,
  type Scope,
} from './operand';

/** The numbers that SUM and its kin see: in references only numbers count, direct arguments are converted. */
function numbersOf(args: readonly LazyArgument[], scope: Scope): number[] | CellError {
  const numbers: number[] = [];
  for (const argument of args) {
    const operand = argument();
    if (operand === undefined) continue;
    const block = isReference(operand) || isMatrix(operand);
    for (const value of values(operand, scope)) {
      if (isError(value)) return value;
      if (block && typeof value !== 'number') continue;
      const number = toNumber(value);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
  }
  return numbers;
}

const overNumbers =
  (apply: (numbers: number[]) => CellValue): WorksheetFunction =>
  (args, scope) => {
    const numbers = numbersOf(args, scope);
    return isError(numbers) ? numbers : apply(numbers);
  };

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** A range paired with a criterion, read to the size of the first range. */
function matching(
  pairs: readonly LazyArgument[],
  scope: Scope,
): { hits: boolean[][]; shape: Operand } | CellError {
  let hits: boolean[][] | undefined;
  let shape: Operand;
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const range = pairs[index]?.();
    const wanted = scalar(pairs[index + 1]?.(), scope);
    if (isError(range)) return range;
    if (isError(wanted)) return wanted;
    const test = criterion(wanted);
    const block = trimmed(range, scope);
    shape ??= range;
    hits ??= block.map((line) => line.map(() => true));
    for (const [row, line] of hits.entries()) {
      for (let column = 0; column < line.length; column += 1)
        line[column] &&= test(block[row]?.[column] ?? null);
    }
    if (block.length > hits.length)
      hits.push(...block.slice(hits.length).map((line) => line.map(() => false)));
  }
  return { hits: hits ?? [], shape };
}

/** A block from the first cell on, without the unused rest of a whole column. */
function trimmed(operand: Operand, scope: Scope): Matrix {
  if (!isReference(operand)) return readMatrix(operand, scope);
  const used = scope.clip(operand.sheet, operand.area);
  if (!used) return [];
  const { row, column } = operand.area;
  const area = {
    row,
    column,
    rows: used.row + used.rows - row,
    columns: used.column + used.columns - column,
  };
  return readMatrix({ ...operand, area }, scope);
}

function selected(summed: Operand, pairs: readonly LazyArgument[], scope: Scope): number[] | CellError {
  const found = matching(pairs, scope);
  if (isError(found)) return found;
  const source = summed ?? found.shape;
  if (isError(source)) return source;
  const block = trimmed(source, scope);
  const numbers: number[] = [];
  for (const [row, line] of found.hits.entries()) {
    for (const [column, hit] of line.entries()) {
      const value = hit ? (block[row]?.[column] ?? null) : null;
      if (isError(value)) return value;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return numbers;
}

function countMatching(pairs: readonly LazyArgument[], scope: Scope): CellValue {
  const found = matching(pairs, scope);
  return isError(found) ? found : found.hits.flat().filter(Boolean).length;
}

const average = (numbers: readonly number[]): CellValue =>
  numbers.length === 0 ? cellError('#DIV/0!') : total(numbers) / numbers.length;

const reduced = (numbers: number[] | CellError, apply: (numbers: number[]) => CellValue): CellValue =>
  isError(numbers) ? numbers : apply(numbers);

function count(args: readonly LazyArgument[], scope: Scope, wanted: (value: CellValue) => boolean): number {
  let found = 0;
  for (const argument of args) for (const value of values(argument(), scope)) if (wanted(value)) found += 1;
  return found;
}

function sumProduct(args: readonly LazyArgument[], scope: Scope): CellValue {
  const blocks = args.map((argument) => readMatrix(argument(), scope));
  const [first = []] = blocks;
  let sum = 0;
  for (const [row, line] of first.entries()) {
    for (const column of line.keys()) {
      let product = 1;
      for (const block of blocks) {
        const value = block[row]?.[column];
        if (value === undefined) return cellError('#VALUE!');
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
}

function subtotal(args: readonly LazyArgument[], scope: Scope): Operand {
  const kind = toNumber(scalar(args[0]?.(), scope));
  if (typeof kind !== 'number') return kind;
  const name = { 1: 'AVERAGE', 2: 'COUNT', 3: 'COUNTA', 4: 'MAX', 5: 'MIN', 6: 'PRODUCT', 9: 'SUM' }[kind];
  const apply = name === undefined ? undefined : aggregates[name];
  return apply ? apply(args.slice(1), scope) : scope.gap(`function SUBTOTAL(${kind})`);
}

/** Functions that gather many cells. */
export const aggregates: Readonly<Record<string, WorksheetFunction>> = {
  SUM: overNumbers(total),
  PRODUCT: overNumbers((numbers) =>
    numbers.reduce((product, number) => product * number, numbers.length ? 1 : 0),
  ),
  AVERAGE: overNumbers(average),
  MAX: overNumbers((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  MIN: overNumbers((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  COUNT: (args, scope) => count(args, scope, (value) => typeof value === 'number'),
  COUNTA: (args, scope) => count(args, scope, (value) => value !== null),
  COUNTBLANK: (args, scope) => {
    const block = args[0] ? readMatrix(args[0](), scope) : [];
    return block.flat().filter((value) => value === null || value === '').length;
  },
  SUMIF: ([range, wanted, summed], scope) =>
    range && wanted ? reduced(selected(summed?.(), [range, wanted], scope), total) : cellError('#VALUE!'),
  SUMIFS: ([summed, ...pairs], scope) => reduced(selected(summed?.(), pairs, scope), total),
  AVERAGEIF: ([range, wanted, summed], scope) =>
    range && wanted ? reduced(selected(summed?.(), [range, wanted], scope), average) : cellError('#VALUE!'),
  AVERAGEIFS: ([summed, ...pairs], scope) => reduced(selected(summed?.(), pairs, scope), average),
  COUNTIF: countMatching,
  COUNTIFS: countMatching,
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
};
