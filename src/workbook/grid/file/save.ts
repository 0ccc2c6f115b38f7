import { BooleanNumber, type IWorkbookData } from '@univerjs/core';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { checkNames } from '../../xlsx/write';
import { FIXED_TIME } from '../../xlsx/finish';
import { bookExtras, sheetExtras } from '../extras';
import type { GridStyle } from '../style';
import { arrayReach, inOrder, readResource, type Sheet } from './grid-data';
import { element, NAMESPACES, part, textElement } from './markup';
import { writeNames } from './names';
import { writeNotes, type NoteParts } from './notes';
import { valueOf } from './write-cells';
import { styleBook } from './write-styles';
import { writeSheet } from './write-sheet';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** The font of a new workbook: the one that Chinese Excel and WPS measure their columns by. */
const USUAL_FONT = { name: '宋体', size: 11 };

type Entries = Record<string, string>;

function sheetsInOrder(data: IWorkbookData): Sheet[] {
  return data.sheetOrder.flatMap((id) => {
    const sheet = data.sheets[id];
    return sheet === undefined ? [] : [{ ...sheet, id }];
  });
}

function lookReader(data: IWorkbookData): (named: Sheet['defaultStyle']) => GridStyle | undefined {
  return (named) => {
    if (typeof named === 'string') return data.styles[named] ?? undefined;
    return named ?? undefined;
  };
}

function fontOf(data: IWorkbookData): typeof USUAL_FONT {
  const style = lookReader(data)(data.defaultStyle);
  return { name: style?.ff ?? USUAL_FONT.name, size: style?.fs ?? USUAL_FONT.size };
}

function stateOf(sheet: Sheet): string | undefined {
  if (sheet.hidden !== BooleanNumber.TRUE) return undefined;
  return sheetExtras(sheet).isVeryHidden === true ? 'veryHidden' : 'hidden';
}

/** Whether a formula has no result, so that programs must calculate on opening. */
function hasUncomputed({ cellData }: Sheet): boolean {
  return inOrder(cellData).some(([, line]) =>
    inOrder(line).some(
      ([, cell]) => (cell.f ?? '') !== '' && (valueOf(cell) === null || arrayReach(cell) !== null),
    ),
  );
}

function workbookPart(data: IWorkbookData, sheets: readonly Sheet[], active: number): string {
  const names = readResource(data, 'SHEET_DEFINED_NAME_PLUGIN') as Parameters<typeof writeNames>[0];
  const named = sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name ?? '',
    print: sheetExtras(sheet).print,
  }));
  const entries = sheets.map((sheet, index) =>
    element('sheet', {
      name: sheet.name ?? '',
      sheetId: index + 1,
      state: stateOf(sheet),
      'r:id': `rId${index + 1}`,
    }),
  );
  const views = { xWindow: 0, yWindow: 0, windowWidth: 20_000, windowHeight: 12_000 };
  const content = [
    element('workbookPr', {}),
    bookExtras(data).isStructureProtected === true
      ? element('workbookProtection', { lockStructure: true })
      : '',
    element('bookViews', {}, element('workbookView', { ...views, firstSheet: active, activeTab: active })),
    element('sheets', {}, entries.join('')),
    writeNames(names, named),
    element('calcPr', { calcId: 191_029, fullCalcOnLoad: sheets.some(hasUncomputed) ? true : undefined }),
  ];
  const namespaces = { xmlns: NAMESPACES.main, 'xmlns:r': NAMESPACES.relations };
  return part(element('workbook', namespaces, content.join('')));
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

function relations(all: readonly Relation[]): string {
  const written = all.map(({ type, target }, index) =>
    element('Relationship', {
      Id: `rId${index + 1}`,
      Type: type.includes(':') ? type : `${OFFICE}/${type}`,
      Target: target,
    }),
  );
  return part(element('Relationships', { xmlns: NAMESPACES.packageRelations }, written.join('')));
}

function noteEntries(notes: NoteParts, number: number): Entries {
  return {
    [`xl/worksheets/_rels/sheet${number}.xml.rels`]: relations([
      { type: 'vmlDrawing', target: `../drawings/vmlDrawing${number}.vml` },
      { type: 'comments', target: `../comments${number}.xml` },
    ]),
    [`xl/comments${number}.xml`]: notes.comments,
    [`xl/drawings/vmlDrawing${number}.vml`]: notes.drawing,
  };
}

function contentTypes(parts: readonly string[]): string {
  const override = (name: string): string => {
    const kind = name.startsWith('xl/worksheets/')
      ? 'worksheet'
      : name.startsWith('xl/comments')
        ? 'comments'
        : { 'xl/workbook.xml': 'sheet.main', 'xl/styles.xml': 'styles' }[name];
    const type = kind === undefined ? CORE_TYPE : `${SPREADSHEET}.${kind}+xml`;
    return element('Override', { PartName: `/${name}`, ContentType: type });
  };
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
    ['xml', 'application/xml'],
  ].map(([Extension, ContentType]) => element('Default', { Extension, ContentType }));
  const overrides = parts.filter((name) => name.endsWith('.xml')).map(override);
  return part(element('Types', { xmlns: NAMESPACES.contentTypes }, [...defaults, ...overrides].join('')));
}

function core(title: string): string {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return part(element('cp:coreProperties', namespaces, textElement('dc:title', title)));
}

/**
 * Writes the grid's data as the bytes of an .xlsx file: ordinary formulas with their results, texts as texts, looks,
 * and whatever stands beside them. Equal data make equal bytes; neither a time nor an author is written.
 * @throws WorkbookError for names, texts or numbers that a worksheet file cannot hold.
 */
export async function saveXlsx(data: IWorkbookData): Promise<Uint8Array<ArrayBuffer>> {
  return Promise.resolve().then(() => pack(entriesOf(data)));
}

function entriesOf(data: IWorkbookData): Entries {
  const sheets = sheetsInOrder(data);
  checkNames(sheets.map(({ name }) => name ?? ''));
  const font = fontOf(data);
  const styles = styleBook(font);
  const look = lookReader(data);
  const active = Math.max(
    0,
    sheets.findIndex(({ hidden }) => hidden !== BooleanNumber.TRUE),
  );
  const validations = readResource(data, 'SHEET_DATA_VALIDATION_PLUGIN');
  const conditions = readResource(data, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN');
  const allNotes = readResource(data, 'SHEET_NOTE_PLUGIN');
  const entries: Entries = {};
  sheets.forEach((sheet, index) => {
    const notes = writeNotes(allNotes[sheet.id] ?? {});
    if (notes !== null) Object.assign(entries, noteEntries(notes, index + 1));
    entries[`xl/worksheets/sheet${index + 1}.xml`] = writeSheet({
      sheet,
      isActive: index === active,
      font,
      styles,
      look,
      validations: validations[sheet.id] ?? [],
      conditions: conditions[sheet.id] ?? [],
      hasNotes: notes !== null,
    });
  });
  const { title = '' } = bookExtras(data);
  entries['xl/workbook.xml'] = workbookPart(data, sheets, active);
  entries['xl/styles.xml'] = styles.part();
  entries['xl/_rels/workbook.xml.rels'] = relations([
    ...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
    { type: 'styles', target: 'styles.xml' },
  ]);
  entries['_rels/.rels'] = relations([
    { type: 'officeDocument', target: 'xl/workbook.xml' },
    ...(title === '' ? [] : [{ type: CORE_RELATION, target: 'docProps/core.xml' }]),
  ]);
  if (title !== '') entries['docProps/core.xml'] = core(title);
  return { '[Content_Types].xml': contentTypes(Object.keys(entries)), ...entries };
}

function pack(entries: Entries): Uint8Array<ArrayBuffer> {
  const packed: Zippable = {};
  for (const [name, text] of Object.entries(entries)) {
    packed[name] = [strToU8(text), { mtime: FIXED_TIME, level: 6 }];
  }
  return zipSync(packed);
}
