import { LocaleType, type IWorkbookData } from '@univerjs/core';
import type { SheetSnapshot } from '../../../budget/sheet';
import { openXlsxFile, readable, type OpenedXlsx } from '../../xlsx/read';
import { isTrue } from '../../xlsx/xml';
import { withExtras, type BookExtras } from '../extras';
import { colorReader } from './colors';
import { child, readElement, textOf } from './element';
import { GRID_VERSION, writeResources, type Resources, type Sheet } from './grid-data';
import { lostOfBook, lostOfSheet, type LostPart } from './lost';
import { readNames } from './names';
import { readNotes } from './notes';
import { relatedParts } from './parts';
import { readConditions } from './read-conditions';
import { readGridSheet, styleId, styleTable } from './read-sheet';
import { readStyles } from './read-styles';
import { sheetWatch, type SheetWatch } from './sheet-watch';
import { readValidations } from './validations';

/** A workbook file opened into the grid. */
export interface OpenedBook {
  readonly data: IWorkbookData;
  /** What the grid cannot keep: to be shown, and never to be saved over the original. */
  readonly lost: readonly LostPart[];
  /** What else a user should know, each one line. */
  readonly messages: readonly string[];
}

/** The id of a workbook in the grid: one is open at a time. */
const BOOK_ID = 'workbook';

/**
 * Opens the bytes of an .xlsx file as data of the grid: contents, looks, and whatever stands beside them.
 * Nothing is calculated; formulas come with their stored results.
 * @param name The file's name, for messages and as the workbook's name.
 * @throws WorkbookError with one Chinese line when the file cannot be used (with a password, .xls, .et, HTML …).
 */
export async function openXlsx(bytes: Uint8Array, name: string): Promise<OpenedBook> {
  const watches: SheetWatch[] = [];
  const file = await Promise.resolve().then(() =>
    openXlsxFile(bytes, name, () => {
      const watch = sheetWatch();
      watches.push(watch);
      return watch;
    }),
  );
  return readable(name, () => toGrid(file, watches, name));
}

function toGrid(file: OpenedXlsx, watches: readonly SheetWatch[], name: string): OpenedBook {
  const { archive, contents } = file;
  const { workbookPart, stylesPart, themePart } = contents;
  const texts = archive.read([workbookPart, stylesPart ?? '', themePart ?? '', 'docProps/core.xml']);
  const [workbook, styleRoot, theme, core] = [
    workbookPart,
    stylesPart ?? '',
    themePart ?? '',
    'docProps/core.xml',
  ].map((part) => readElement(texts.get(part)));
  const color = colorReader(theme, styleRoot);
  const styles = readStyles(styleRoot, texts.get(stylesPart ?? ''), color);
  const ids = contents.sheets.map((_, index) => `sheet-${index + 1}`);
  const { names, print } = readNames(workbook, idsByPosition(workbook, ids, contents));
  const parts = relatedParts(archive);
  const resources: Resources = {
    SHEET_DATA_VALIDATION_PLUGIN: {},
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: {},
    SHEET_NOTE_PLUGIN: {},
    SHEET_DEFINED_NAME_PLUGIN: names,
  };
  const lost: LostPart[] = [];
  const sheets: Record<string, Sheet> = {};
  contents.sheets.forEach(({ part }, index) => {
    const snapshot = file.sheets[index];
    const frame = watches[index]?.frame();
    const id = ids[index] ?? '';
    if (snapshot === undefined || frame === undefined) return;
    sheets[id] = readGridSheet({
      id,
      snapshot,
      frame,
      look: (number) => (styles.cells[number] === undefined ? undefined : styleId(number)),
      font: styles.font,
      color,
      print: print.get(positionOf(workbook, contents, index)),
    });
    const conditions = readConditions(frame.root, id, { color, differences: styles.differences });
    keep(resources.SHEET_DATA_VALIDATION_PLUGIN, id, readValidations(frame.root, id));
    keep(resources.SHEET_CONDITIONAL_FORMATTING_PLUGIN, id, conditions.rules);
    const notes = readNotes(parts.related(part, 'comments'), parts.related(part, 'threadedComment'), id);
    keep(resources.SHEET_NOTE_PLUGIN, id, notes);
    lost.push(...lostOfSheet(snapshot.name, part, frame, conditions.unknown, parts));
  });
  lost.push(...lostOfBook(file, workbook, styles.patterns));
  const title = textOf(child(core, 'title'));
  const extras: BookExtras = {
    ...(title === '' ? {} : { title }),
    ...(isTrue(child(workbook, 'workbookProtection')?.attributes.lockStructure)
      ? { isStructureProtected: true }
      : {}),
  };
  const data: IWorkbookData = {
    id: BOOK_ID,
    name: name.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, ''),
    appVersion: GRID_VERSION,
    locale: LocaleType.ZH_CN,
    styles: styleTable(styles.cells),
    sheetOrder: ids,
    sheets,
    defaultStyle: { ff: styles.font.name, fs: styles.font.size },
    resources: writeResources(resources),
    ...(Object.keys(extras).length === 0 ? {} : { custom: withExtras(undefined, extras) }),
  };
  return { data, lost, messages: messagesOf(file.sheets, contents.uses1904) };
}

function keep<Item extends object>(resource: Record<string, Item>, id: string, items: Item): void {
  if (Object.keys(items).length > 0) resource[id] = items;
}

/** The place of a worksheet among all sheets, which names count by: chart sheets count there too. */
function positionOf(
  workbook: ReturnType<typeof readElement>,
  { sheets }: OpenedXlsx['contents'],
  index: number,
): number {
  const all = child(workbook, 'sheets')?.children ?? [];
  return all.findIndex((one) => textOf({ ...one, text: one.attributes.name ?? '' }) === sheets[index]?.name);
}

function idsByPosition(
  workbook: ReturnType<typeof readElement>,
  ids: readonly string[],
  contents: OpenedXlsx['contents'],
): (string | undefined)[] {
  const byPosition: (string | undefined)[] = [];
  ids.forEach((id, index) => {
    byPosition[positionOf(workbook, contents, index)] = id;
  });
  return byPosition;
}

function messagesOf(sheets: readonly SheetSnapshot[], uses1904: boolean): string[] {
  let uncomputed = 0;
  for (const { formulas, values } of sheets) {
    formulas.forEach((line, row) =>
      line.forEach((formula, column) => {
        if (formula !== null && (values[row]?.[column] ?? null) === null) uncomputed += 1;
      }),
    );
  }
  const hidden = sheets.filter(({ visibility }) => visibility !== 'visible').length;
  return [
    ...(uncomputed > 0 ? [`有 ${uncomputed} 个公式在文件里没有结果，打开后重新计算。`] : []),
    ...(hidden > 0 ? [`有 ${hidden} 张隐藏的工作表，内容都在，没有显示。`] : []),
    ...(uses1904 ? ['文件用 1904 年的日期系统，日期已换算成 1900 年的，看到的日子不变。'] : []),
  ];
}
