/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load --
   an answer is read by the function that `send` calls after its sync */
import type { CellRange, CellScalar, SheetSnapshot } from '../../budget/sheet';
import { markLevel, type OwnFormat } from '../marks';
import { MARKS_KEY, memoryEntries, MEMORY_SHEET, type MemoryEntry } from '../memory';
import { send } from './batches';
import { marksUnreadable } from './errors';

/** A worksheet as far as writing must know it. */
export interface KnownSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly isProtected: boolean;
}

/** What must be known of a workbook before something is written (现状). */
export interface HostState {
  /** In the order of their tabs. */
  readonly sheets: readonly KnownSheet[];
  readonly active: string;
  readonly isStructureProtected: boolean;
  /** What the memory sheet holds; null where there is no such sheet. */
  readonly memory: ReadonlyMap<string, MemoryEntry> | null;
  /** The conditional formats of ours. */
  readonly formats: readonly OwnFormat[];
}

/** The sheet of a name, upper and lower case being the same. */
export function findKnown(state: Pick<HostState, 'sheets'>, name: string): KnownSheet | undefined {
  const wanted = name.toLowerCase();
  return state.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Excel gives '' for a blank. */
export function scalar(value: unknown): CellScalar {
  return typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value !== '')
    ? value
    : null;
}

/** Asks for the sheets and for the memory sheet, which is what every job begins with. */
export function requestBase(context: Excel.RequestContext): () => Omit<HostState, 'formats'> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  protection.load('protected');
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  const sheet = worksheets.getItemOrNullObject(MEMORY_SHEET);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex');
  return () => ({
    sheets: worksheets.items.map((item) => ({
      name: item.name,
      visibility: VISIBILITY[item.visibility] ?? 'visible',
      isProtected: item.protection.protected,
    })),
    active: active.name,
    isStructureProtected: protection.protected,
    memory: memoryOf(sheet, used),
  });
}

function memoryOf(sheet: Excel.Worksheet, used: Excel.Range): HostState['memory'] {
  if (sheet.isNullObject) return null;
  if (used.isNullObject || used.columnIndex !== 0) return new Map();
  const rows: CellScalar[][] = Array.from({ length: used.rowIndex }, () => []);
  return memoryEntries([...rows, ...used.values.map((row: unknown[]) => row.map(scalar))]);
}

/** A conditional format of ours whose place is not known yet. */
export type FoundFormat = Omit<OwnFormat, 'ranges'>;

/** Asks for the conditional formats of some sheets and tells ours by what their rule says. */
export function requestFormats(
  context: Excel.RequestContext,
  sheets: readonly string[],
): () => FoundFormat[] {
  const lists = sheets.map((name) => {
    const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    return { name, formats };
  });
  return () =>
    lists.flatMap(({ name, formats }) =>
      formats.items.flatMap((format) => {
        if (format.type !== 'Custom') return [];
        const level = markLevel(format.customOrNullObject.rule.formula);
        return level === undefined ? [] : [{ sheet: name, id: format.id, level }];
      }),
    );
}

/** The ranges in an address such as `表1!A1:B2,表1!D4`. */
function rangesOf(address: string): CellRange[] {
  return [...address.matchAll(/!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?(?=,|$)/g)].map(
    ([, left = 'A', top = '1', right = left, bottom = top]) => ({
      top: Number(top) - 1,
      left: columnIndex(left),
      bottom: Number(bottom) - 1,
      right: columnIndex(right),
    }),
  );
}

function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Asks where conditional formats of ours stand; rows may have been inserted since they were drawn. */
export function requestPlaces(
  context: Excel.RequestContext,
  found: readonly FoundFormat[],
): () => OwnFormat[] {
  const places = found.map((format) => {
    const all = context.workbook.worksheets.getItem(format.sheet).getRange().conditionalFormats;
    const ranges = all.getItem(format.id).getRanges();
    ranges.load('address');
    return { format, ranges };
  });
  return () => places.map(({ format, ranges }) => ({ ...format, ranges: rangesOf(ranges.address) }));
}

/** Whether conditional formats of ours are to be looked for: the memory sheet says so. */
export function hasMarks(state: Pick<HostState, 'memory'>): boolean {
  return state.memory?.has(MARKS_KEY) ?? false;
}

/**
 * What must be known before writing: one round trip, two more where marks are to be changed and there are some.
 * @throws WorkbookError where the marks cannot be told
 */
export async function readState(needsMarks: boolean): Promise<HostState> {
  const base = await send(requestBase);
  if (!needsMarks || !hasMarks(base)) return { ...base, formats: [] };
  const names = base.sheets.map(({ name }) => name);
  try {
    const found = await send((context) => requestFormats(context, names));
    const formats = found.length === 0 ? [] : await send((context) => requestPlaces(context, found));
    return { ...base, formats };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'GeneralException') {
      throw marksUnreadable(error);
    }
    throw error;
  }
}
