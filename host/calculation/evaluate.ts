import type {
  AstExpression,
  BinaryExpression,
  CallExpression,
  ReferenceIdentifier,
  UnaryExpression,
} from '@borgar/fx';
import { bounding, intersect, parseArea, splitSheet, type Area } from '../workbook/address';
import { cellError, isError, type CellValue } from '../workbook/value';
import { broadcast } from './broadcast';
import { functions } from './functions';
import {
  compare,
  isMatrix,
  isReference,
  readMatrix,
  scalar,
  toNumber,
  toText,
  type Operand,
  type Scope,
} from './operand';

/** Evaluates a parsed formula where it stands. */
export function evaluate(node: AstExpression, scope: Scope): Operand {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ErrorLiteral':
      return cellError(node.value);
    case 'ArrayExpression':
      return node.elements.map((line) =>
        line.map((element) => scalar(evaluate(element as AstExpression, scope), scope)),
      );
    case 'ReferenceIdentifier':
      return reference(node, scope);
    case 'UnaryExpression':
      return unary(node, scope);
    case 'BinaryExpression':
      return binary(node, scope);
    case 'CallExpression':
      return invoke(node, scope);
    default:
      return scope.gap(`formula syntax ${node.type}`);
  }
}

/** What the text of a reference says; the same text is read once. */
interface Written {
  readonly sheet: string | undefined;
  readonly rest: string;
  readonly area: Area | undefined;
}

const written = new WeakMap<ReferenceIdentifier, Written>();

function read(node: ReferenceIdentifier): Written {
  let found = written.get(node);
  if (!found) {
    const { sheet, rest } = splitSheet(node.value);
    found = { sheet, rest, area: parseArea(rest) };
    written.set(node, found);
  }
  return found;
}

function reference(node: ReferenceIdentifier, scope: Scope): Operand {
  const { sheet: sheetName, rest, area } = read(node);
  const sheet = sheetName === undefined ? scope.sheet : scope.findSheet(sheetName);
  if (!sheet) return cellError('#REF!');
  if (node.kind === 'range' || node.kind === 'beam') {
    return area ? { kind: 'reference', sheet, area } : cellError('#REF!');
  }
  if (node.kind !== 'name') return scope.gap(`reference ${node.kind}`);
  const formula = scope.findName(rest, sheet);
  return formula === undefined ? cellError('#NAME?') : scope.evaluate(formula);
}

function unary(node: UnaryExpression, scope: Scope): Operand {
  const [argument] = node.arguments;
  const operand = evaluate(argument as AstExpression, scope);
  if (node.operator === '@') return scalar(operand, scope);
  if (node.operator === '#') return scope.gap('operator #');
  return broadcast([operand], scope, ([value = null]) => {
    if (node.operator === '+') return value;
    const number = toNumber(value);
    if (typeof number !== 'number') return number;
    return node.operator === '%' ? number / 100 : -number;
  });
}

/** Subtraction that leaves only rounding noise is zero, as in Excel. */
function withoutNoise(result: number, a: number, b: number): number {
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -49 ? 0 : result;
}

function arithmetic(operator: string, a: number, b: number): CellValue {
  if (operator === '/' && b === 0) return cellError('#DIV/0!');
  let result = Number.NaN;
  if (operator === '+') result = withoutNoise(a + b, a, b);
  else if (operator === '-') result = withoutNoise(a - b, a, b);
  else if (operator === '*') result = a * b;
  else if (operator === '/') result = a / b;
  else if (operator === '^') result = a ** b;
  return Number.isFinite(result) ? result : cellError('#NUM!');
}

function operate(operator: string, a: CellValue, b: CellValue): CellValue {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (operator === '&') {
    const [left, right] = [toText(a), toText(b)];
    return isError(left) ? left : isError(right) ? right : left + right;
  }
  if ('=<><='.includes(operator) || operator === '>=' || operator === '>') {
    const order = compare(a, b);
    return {
      '=': order === 0,
      '<>': order !== 0,
      '<': order < 0,
      '<=': order <= 0,
      '>': order > 0,
      '>=': order >= 0,
    }[operator] as boolean;
  }
  const [left, right] = [toNumber(a), toNumber(b)];
  if (typeof left !== 'number') return left;
  return typeof right !== 'number' ? right : arithmetic(operator, left, right);
}

function binary(node: BinaryExpression, scope: Scope): Operand {
  const [left, right] = node.arguments.map((argument) => evaluate(argument, scope));
  if (node.operator === ':' || node.operator === ' ') {
    if (!isReference(left) || !isReference(right)) return isError(left) ? left : cellError('#REF!');
    if (left.sheet !== right.sheet) return cellError('#VALUE!');
    const area = node.operator === ':' ? bounding(left.area, right.area) : intersect(left.area, right.area);
    return area ? { kind: 'reference', sheet: left.sheet, area } : cellError('#NULL!');
  }
  return broadcast([left, right], scope, ([a = null, b = null]) => operate(node.operator, a, b));
}

function invoke(node: CallExpression, scope: Scope): Operand {
  const name = ('name' in node.callee ? node.callee.name : '').toUpperCase().replace(/^_XL(FN|WS)\./, '');
  const known = functions[name];
  // The parser leaves null where an argument was omitted, as in SUM(A1,,2).
  const given: readonly (AstExpression | null)[] = node.arguments;
  const lazy = given.map((argument) => () => (argument === null ? undefined : evaluate(argument, scope)));
  if (known) return known(lazy, scope);
  const args = lazy.map((argument) => {
    const operand = argument();
    const block = isMatrix(operand) || (isReference(operand) && operand.area.rows * operand.area.columns > 1);
    return block ? readMatrix(operand, scope) : scalar(operand, scope);
  });
  const result = scope.external(name, args);
  if (result !== undefined) return result;
  // A dotted name that no add-in registered is what Excel calls unknown; a plain one is a function that this host lacks.
  return name.includes('.') ? cellError('#NAME?') : scope.gap(`function ${name}`);
}
