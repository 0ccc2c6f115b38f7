import type { Archive } from '../../xlsx/archive';
import type { OpenedXlsx } from '../../xlsx/read';
import { children, child, descendants, type Element } from './element';
import { LOST_WORDS, type LostKind } from './lost-words';
import type { Parts } from './parts';
import { hasPassword } from './protection';
import type { SheetFrame } from './sheet-watch';

export type { LostKind } from './lost-words';

/** Something in a file that the grid cannot keep (保留不了的内容). */
export interface LostPart {
  readonly kind: LostKind;
  /** Null where it belongs to the workbook as a whole. */
  readonly sheet: string | null;
  readonly count: number;
  /** In Chinese: what, where and how many, and what becomes of it. */
  readonly text: string;
}

type Counts = Map<LostKind, number>;

function add(counts: Counts, kind: LostKind, count = 1): void {
  if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
}

function told(counts: Counts, sheet: string | null): LostPart[] {
  return [...counts].map(([kind, count]) => {
    const { what, unit, then } = LOST_WORDS[kind];
    const where = sheet === null ? '工作簿' : `“${sheet}”`;
    return { kind, sheet, count, text: `${where}：${what} ${count} ${unit}，${then}` };
  });
}

/** What relations of a sheet lead to, where that is lost. */
const SHEET_RELATIONS: Readonly<Record<string, LostKind>> = {
  pivotTable: 'pivotTable',
  table: 'table',
  queryTable: 'connection',
  oleObject: 'embedded',
  package: 'embedded',
  control: 'control',
  ctrlProp: 'control',
  image: 'picture',
  slicer: 'slicer',
  timeline: 'slicer',
};
const DRAWING_RELATIONS: Readonly<Record<string, LostKind>> = {
  chart: 'chart',
  chartEx: 'chart',
  image: 'picture',
  diagramData: 'shape',
};

function drawingCounts(counts: Counts, sheetPart: string, parts: Parts): void {
  const drawing = parts.relations(sheetPart).find(({ type }) => type === 'drawing');
  if (drawing === undefined) return;
  for (const { type } of parts.relations(drawing.target)) {
    const kind = DRAWING_RELATIONS[type];
    if (kind !== undefined) add(counts, kind);
  }
  const root = parts.related(sheetPart, 'drawing');
  for (const shape of ['sp', 'cxnSp', 'contentPart']) add(counts, 'shape', descendants(root, shape).length);
}

function frameCounts(counts: Counts, { root, rows, dataTables }: SheetFrame): void {
  const extensions = child(root, 'extLst');
  const outlines = [...rows.values(), ...children(child(root, 'cols'), 'col').map((col) => col.attributes)];
  add(counts, 'dataTable', dataTables);
  add(counts, 'hyperlink', descendants(child(root, 'hyperlinks'), 'hyperlink').length);
  add(counts, 'filter', children(root, 'autoFilter').length);
  add(counts, 'sparkline', descendants(extensions, 'sparkline').length);
  const newerRules = descendants(extensions, 'cfRule').filter(
    ({ attributes }) => attributes.type !== 'dataBar',
  );
  add(counts, 'condition', newerRules.length);
  add(counts, 'outline', outlines.filter(({ outlineLevel = '0' }) => outlineLevel !== '0').length);
  for (const breaks of ['rowBreaks', 'colBreaks']) {
    add(counts, 'pageBreak', children(child(root, breaks), 'brk').length);
  }
  add(counts, 'editableRange', children(child(root, 'protectedRanges'), 'protectedRange').length);
  add(counts, 'scenario', children(child(root, 'scenarios'), 'scenario').length);
  const others = ['evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
  add(counts, 'header', others.filter((name) => child(child(root, 'headerFooter'), name)?.text).length);
  if (hasPassword(child(root, 'sheetProtection'))) add(counts, 'password');
}

/** What one worksheet has that the grid cannot keep; `conditions` are its conditional formats of unknown kinds. */
export function lostOfSheet(
  sheet: string,
  sheetPart: string,
  frame: SheetFrame,
  conditions: number,
  parts: Parts,
): LostPart[] {
  const counts: Counts = new Map();
  drawingCounts(counts, sheetPart, parts);
  for (const { type } of parts.relations(sheetPart)) {
    const kind = SHEET_RELATIONS[type];
    if (kind !== undefined) add(counts, kind);
  }
  add(counts, 'thread', descendants(parts.related(sheetPart, 'threadedComment'), 'threadedComment').length);
  frameCounts(counts, frame);
  add(counts, 'condition', conditions);
  return told(counts, sheet);
}

/** Parts that belong to the workbook as a whole, by their place in the archive. */
const BOOK_PARTS: readonly (readonly [RegExp, LostKind])[] = [
  [/(^|\/)vbaProject\.bin$/i, 'macro'],
  [/(^|\/)macrosheets\/[^/]+$/i, 'macroSheet'],
  [/(^|\/)dialogsheets\/[^/]+$/i, 'macroSheet'],
  [/(^|\/)chartsheets\/[^/]+$/i, 'chartSheet'],
  [/(^|\/)externalLinks\/[^/]+$/i, 'externalLink'],
  [/^customXml\/item\d*\.xml$/i, 'customXml'],
  [/(^|\/)connections\.xml$/i, 'connection'],
  [/(^|\/)model\/item\.data$/i, 'dataModel'],
  [/^docProps\/custom\.xml$/i, 'properties'],
  [/^_xmlsignatures\/sig\d*\.xml$/i, 'signature'],
  [/(^|\/)revisions\/revisionHeaders\.xml$/i, 'revisions'],
  [/^customUI\/[^/]+\.xml$/i, 'customUi'],
  [/(^|\/)webextensions\/webextension\d*\.xml$/i, 'customUi'],
];

/** Parts that are read, that belong to something told already, or that a program makes anew by itself. */
const KNOWN_PARTS =
  /^(\[Content_Types\]\.xml|docProps\/|_rels\/|customXml\/|_xmlsignatures\/|customUI\/|.*\/_rels\/|xl\/(workbook|styles|sharedStrings|calcChain|metadata|volatileDependencies)\.xml$|xl\/(worksheets|theme|drawings|charts|chartsheets|media|embeddings|activeX|ctrlProps|diagrams|comments|threadedComments|persons|tables|queryTables|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|externalLinks|printerSettings|revisions|macrosheets|dialogsheets|model|webextensions|richData|featurePropertyBag)\/|xl\/(comments\d*|connections|xmlMaps)\.xml$|xl\/vbaProject|.*\/$)/i;

/** Texts of which only a part of the letters has a format of its own. */
function formattedRuns(strings: string | undefined): number {
  return (strings?.match(/<(?:\w+:)?si\b[^>]*>.*?<\/(?:\w+:)?si>/gs) ?? []).filter(
    (text) => (text.match(/<(?:\w+:)?r>/g) ?? []).length > 1,
  ).length;
}

/** What the workbook as a whole has that the grid cannot keep; `patterns` are fills that are no plain colour. */
export function lostOfBook(
  { archive, contents }: Pick<OpenedXlsx, 'archive' | 'contents'>,
  workbook: Element | undefined,
  patterns: number,
): LostPart[] {
  const counts: Counts = new Map();
  for (const entry of archive.entries) {
    const known = BOOK_PARTS.find(([pattern]) => pattern.test(entry) && !entry.includes('/_rels/'));
    if (known !== undefined) add(counts, known[1]);
    else if (!KNOWN_PARTS.test(entry)) add(counts, 'unknown');
  }
  add(counts, 'pattern', patterns);
  if (hasPassword(child(workbook, 'workbookProtection'))) add(counts, 'password');
  add(counts, 'richText', formattedRuns(textPart(archive, contents.sharedStringsPart)));
  return told(counts, null);
}

function textPart(archive: Archive, name: string | null): string | undefined {
  return name === null ? undefined : archive.read([name]).get(name);
}
