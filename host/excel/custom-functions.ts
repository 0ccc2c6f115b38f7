import type { ExternalFunctions } from '../calculation/calculator';
import { isMatrix, type Matrix } from '../calculation/operand';
import { areaName, quoteSheet } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { cellError, isError, type CellValue } from '../workbook/value';

/** A custom function as its metadata (`functions.json`) describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly name?: string;
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
  }[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
}

/** A call on its way to the add-in: `[invocationId, functionId, arguments, address, flags]`. */
export type Invocation = readonly [number, string, unknown[], string, number];

/** Takes the results that the add-in sends. */
export interface FunctionResults {
  /** `[invocationId, ok, value, errorCode]`, as the client sends it. */
  accept(results: readonly unknown[]): void;
}

/** The errors that the client numbers. */
const errorOfCode: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

function sendable(value: CellValue): unknown {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

function toCell(value: unknown): CellValue {
  if (typeof value === 'object' && value !== null) {
    const { basicValue } = value as { basicValue?: unknown };
    return toCell(basicValue ?? '#VALUE!');
  }
  if (typeof value === 'string' && /^#[A-Z/0!?]+$/.test(value)) return cellError(value);
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
}

const toBlock = (value: unknown): CellValue | Matrix =>
  Array.isArray(value)
    ? value.map((line) => (Array.isArray(line) ? line.map(toCell) : [toCell(line)]))
    : toCell(value);

/** The add-in's functions as the calculator sees them, and the results as the add-in sends them. */
export interface CustomFunctions extends ExternalFunctions, FunctionResults {
  /** Whether a call is still unanswered. */
  readonly busy: boolean;
}

/**
 * Connects cells with the functions of an add-in. A call with the same arguments from the same cell is made once.
 *
 * @param namespace the prefix in formulas, such as `BUDGET`
 * @param send hands a call to the add-in
 * @param changed told the sheet of a cell whose result has arrived
 */
export function createCustomFunctions(
  namespace: string,
  metadata: readonly FunctionMetadata[],
  send: (invocation: Invocation) => void,
  changed: (sheet: Sheet) => void,
): CustomFunctions {
  const prefix = `${namespace.toUpperCase()}.`;
  const byName = new Map(metadata.map((item) => [prefix + item.name.toUpperCase(), item]));
  const known = new Map<string, CellValue | Matrix>();
  const awaited = new Map<number, { key: string; sheet: Sheet }>();
  let last = 0;

  const argument = (value: CellValue | Matrix | undefined, matrix: boolean): unknown => {
    if (value === undefined) return null;
    if (isMatrix(value)) {
      const block = value.map((line) => line.map(sendable));
      return matrix ? block : (block[0]?.[0] ?? '');
    }
    return matrix ? [[sendable(value)]] : sendable(value);
  };

  return {
    get busy() {
      return awaited.size > 0;
    },
    call: (name, args, sheet, row, column) => {
      const item = byName.get(name.toUpperCase());
      if (!item) return undefined;
      const required = item.parameters.filter((parameter) => !parameter.optional).length;
      if (args.length < required || args.length > item.parameters.length) return cellError('#VALUE!');
      const failed = args.find((value) => !isMatrix(value) && isError(value));
      if (failed !== undefined) return failed;
      const sent = item.parameters.map(({ dimensionality }, at) =>
        argument(args[at], dimensionality === 'matrix'),
      );
      const key = JSON.stringify([sheet.id, row, column, item.id, sent]);
      const result = known.get(key);
      if (result !== undefined) return result;
      if (![...awaited.values()].some((call) => call.key === key)) {
        last += 1;
        awaited.set(last, { key, sheet });
        const address = `${quoteSheet(sheet.name)}!${areaName({ row, column, rows: 1, columns: 1 })}`;
        const flags = (item.options?.cancelable ? 1 : 0) + (item.options?.stream ? 2 : 0);
        send([last, item.id, sent, address, flags]);
      }
      return cellError('#BUSY!');
    },
    accept: (results) => {
      for (const entry of results) {
        const [id, ok, value, code] = Array.isArray(entry)
          ? (entry as unknown[])
          : (({ id, failed, value, errorCode }) => [id, !failed, value, errorCode])(
              entry as Record<string, unknown>,
            );
        const call = awaited.get(Number(id));
        if (!call) continue;
        awaited.delete(Number(id));
        known.set(call.key, ok === true ? toBlock(value) : cellError(errorOfCode[Number(code)] ?? '#VALUE!'));
        changed(call.sheet);
      }
    },
  };
}
