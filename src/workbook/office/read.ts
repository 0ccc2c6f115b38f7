/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load --
   an answer is read by the function that `send` calls after its sync */
import type { CellRange, CellScalar, SheetSnapshot } from '../../budget/sheet';
import { inTurn, packed, send } from './batches';
import { hostCode } from './errors';
import {
  hasMarks,
  requestBase,
  requestFormats,
  requestPlaces,
  scalar,
  type FoundFormat,
  type HostState,
} from './state';

/** Bytes that a cell takes in a reply with value, formula and text; if that is too little, blocks are halved. */
const BYTES_PER_CELL = 40;
const MOST_CELLS = Math.floor(4_000_000 / BYTES_PER_CELL);

/** The used part of a sheet, from A1 on. */
interface Extent {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  readonly mayHideRows: boolean;
  readonly mayHideColumns: boolean;
}

/** Some rows of a sheet. */
interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
}

interface BlockContent {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly texts: string[][];
}

function requestExtents(context: Excel.RequestContext, names: readonly string[]): () => Extent[] {
  const used = names.map((name) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    return { name, range };
  });
  return () =>
    used.flatMap(({ name, range }) =>
      range.isNullObject
        ? []
        : [
            {
              sheet: name,
              rows: range.rowIndex + range.rowCount,
              columns: range.columnIndex + range.columnCount,
              mayHideRows: (range.rowHidden as boolean | null) ?? true,
              mayHideColumns: (range.columnHidden as boolean | null) ?? true,
            },
          ],
    );
}

function blocksOf({ sheet, rows, columns }: Extent): Block[] {
  const height = Math.max(1, Math.floor(MOST_CELLS / columns));
  return Array.from({ length: Math.ceil(rows / height) }, (_, index) => {
    const top = index * height;
    return { sheet, top, rows: Math.min(height, rows - top), columns };
  });
}

function requestBlock(
  context: Excel.RequestContext,
  { sheet, top, rows, columns }: Block,
): () => BlockContent {
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, 0, rows, columns);
  range.load('values,formulas,text');
  return () => ({ values: range.values, formulas: range.formulas, texts: range.text });
}

/** What beside the cells' content a snapshot tells. */
interface Surroundings {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly CellRange[] | undefined;
}

function requestSurroundings(context: Excel.RequestContext, extent: Extent): () => Surroundings {
  const { sheet, rows, columns } = extent;
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, 0, rows, columns);
  const hiddenRows = extent.mayHideRows ? range.getRowProperties({ rowHidden: true }) : null;
  const hiddenColumns = extent.mayHideColumns ? range.getColumnProperties({ columnHidden: true }) : null;
  const merged = Office.context.requirements.isSetSupported('ExcelApi', '1.13')
    ? range.getMergedAreasOrNullObject()
    : null;
  merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return () => ({
    hiddenRows: (hiddenRows?.value ?? []).flatMap((row, index) => (row.rowHidden === true ? [index] : [])),
    hiddenColumns: (hiddenColumns?.value ?? []).flatMap((column, index) =>
      column.columnHidden === true ? [index] : [],
    ),
    merges: merged === null ? undefined : merged.isNullObject ? [] : merged.areas.items.map(rangeOf),
  });
}

function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** Halves of a block whose answer was too large; a single row cannot be halved. */
function halves(block: Block): Block[] {
  const upper = Math.ceil(block.rows / 2);
  return [
    { ...block, rows: upper },
    { ...block, top: block.top + upper, rows: block.rows - upper },
  ];
}

interface Extra<T> {
  readonly request: (context: Excel.RequestContext) => () => T;
}

/** Reads blocks in one round trip, together with something else; in halves where the answer would be too large. */
async function readBlocks<T>(
  blocks: readonly Block[],
  extra: Extra<T>,
): Promise<{ readonly contents: Map<Block, BlockContent>; readonly extra: T }> {
  try {
    return await send((context) => {
      const other = extra.request(context);
      const answers = blocks.map((block) => [block, requestBlock(context, block)] as const);
      return () => ({
        contents: new Map(answers.map(([block, answer]) => [block, answer()] as const)),
        extra: other(),
      });
    });
  } catch (error) {
    const cannotShrink = blocks.every(({ rows }) => rows < 2);
    if (hostCode(error) !== 'ResponsePayloadSizeLimitExceeded' || cannotShrink) throw error;
    const smaller = blocks.flatMap((block) => (block.rows < 2 ? [block] : halves(block)));
    const middle = Math.ceil(smaller.length / 2);
    const first = await readBlocks(smaller.slice(0, middle), extra);
    const second = await readBlocks(smaller.slice(middle), NOTHING);
    return { contents: new Map([...first.contents, ...second.contents]), extra: first.extra };
  }
}

const NOTHING: Extra<undefined> = { request: () => () => undefined };

function formulaOf(value: unknown, formula: unknown): string | null {
  // A text that begins with = is its own formula text.
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

function valueOf(value: unknown, formula: string | null): CellScalar {
  return formula !== null && value === '' ? '' : scalar(value);
}

type Content = Pick<SheetSnapshot, 'values' | 'formulas' | 'texts'>;

function joined(contents: ReadonlyMap<Block, BlockContent>, sheet: string): Content {
  const blocks = [...contents].filter(([block]) => block.sheet === sheet).sort(([a], [b]) => a.top - b.top);
  const values = blocks.flatMap(([, content]) => content.values);
  const formulas = blocks.flatMap(([, content]) =>
    content.formulas.map((row, index) =>
      row.map((formula, column) => formulaOf(content.values[index]?.[column], formula)),
    ),
  );
  return {
    values: values.map((row, index) =>
      row.map((value, column) => valueOf(value, formulas[index]?.[column] ?? null)),
    ),
    formulas: formulas.map((row) => (row.every((formula) => formula === null) ? [] : row)),
    texts: blocks.flatMap(([, content]) => content.texts),
  };
}

interface Overview {
  readonly extents: readonly Extent[];
  /** Null where Excel would not tell the conditional formats. */
  readonly found: readonly FoundFormat[] | null;
}

/** The used parts, and the marks of ours where there are some; a host that cannot tell them is still read. */
async function readOverview(names: readonly string[], withMarks: boolean): Promise<Overview> {
  const extents = (context: Excel.RequestContext): (() => Extent[]) => requestExtents(context, names);
  if (!withMarks) return { extents: await send(extents), found: [] };
  try {
    return await send((context) => {
      const [sizes, formats] = [extents(context), requestFormats(context, names)];
      return () => ({ extents: sizes(), found: formats() });
    });
  } catch (error) {
    if (hostCode(error) !== 'GeneralException') throw error;
    return { extents: await send(extents), found: null };
  }
}

/** A whole workbook as read, with what writing must know; `state` is null where the marks could not be told. */
export interface ReadWorkbook {
  readonly sheets: SheetSnapshot[];
  readonly state: HostState | null;
}

/** Reads every worksheet: sheets, then their sizes, then their contents; one round trip more for each 4 MB. */
export async function readWorkbook(): Promise<ReadWorkbook> {
  const base = await send(requestBase);
  const names = base.sheets.map(({ name }) => name);
  const { extents, found } = await readOverview(names, hasMarks(base));
  const groups = packed(extents.flatMap(blocksOf), ({ rows, columns }) => rows * columns, MOST_CELLS);
  const surroundings: Extra<{ around: Surroundings[]; formats: HostState['formats'] }> = {
    request: (context) => {
      const around = extents.map((extent) => requestSurroundings(context, extent));
      const places = requestPlaces(context, found ?? []);
      return () => ({ around: around.map((answer) => answer()), formats: places() });
    },
  };
  const [first = [], ...others] = groups;
  const start =
    extents.length === 0
      ? { contents: new Map<Block, BlockContent>(), extra: { around: [], formats: [] } }
      : await readBlocks(first, surroundings);
  const rest = await inTurn(others, (group) => readBlocks(group, NOTHING));
  const contents = new Map([start, ...rest].flatMap((part) => [...part.contents]));
  const aroundOf = new Map(extents.map(({ sheet }, index) => [sheet, start.extra.around[index]] as const));
  return {
    sheets: base.sheets.map(({ name, visibility }) => {
      const around = aroundOf.get(name);
      return {
        name,
        visibility,
        ...joined(contents, name),
        hiddenRows: around?.hiddenRows ?? [],
        hiddenColumns: around?.hiddenColumns ?? [],
        ...(around && around.merges === undefined ? {} : { merges: around?.merges ?? [] }),
      };
    }),
    state: found === null ? null : { ...base, formats: start.extra.formats },
  };
}
