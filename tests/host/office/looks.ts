import ExcelJS from 'exceljs';
import type { Area } from '../../../host/workbook/address';
import { areaName, parseArea, splitSheet } from '../../../host/workbook/address';
import { plainValue } from '../../../host/workbook/cells';
import { cellKey, keyColumn, keyRow, styleAt, type Sheet } from '../../../host/workbook/sheet';
import { plain, setting } from '../../../host/workbook/style';
import type { Workbook } from '../../../host/workbook/workbook';

/** A workbook's own look (宋体 in a made file, 等线 in a new workbook of Excel), where no look of ours was set. */
const OWN = 'the workbook’s own';
/** Points that a planned character takes. */
const POINTS_PER_CHARACTER = 6;

/** What can be seen of a cell beside its content. Edges are those that are drawn, whichever of two neighbours has them. */
interface CellLook {
  readonly font: string | readonly (string | number | boolean)[];
  readonly align: string | readonly (string | number | boolean)[];
  readonly fill: string | null;
  readonly numberFormat: string;
  readonly isLocked: boolean;
}

/** What can be seen of a sheet beside its contents, in the same words for a file and for the stand-in. */
export interface SheetLook {
  readonly visibility: string;
  readonly cells: Readonly<Record<string, CellLook>>;
  readonly edges: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly heights: Readonly<Record<string, number>>;
  readonly merges: readonly string[];
  readonly frozenRows: number;
  readonly tabColor: string | null;
  /** By cell: options, prompt, question. */
  readonly lists: Readonly<Record<string, unknown>>;
  readonly page: unknown;
  readonly protection: unknown;
}

const single = (row: number, column: number): string => areaName({ row, column, rows: 1, columns: 1 });

/** Lines between cells by name: the left line of B1 is the right line of A1. */
function edgesOf(row: number, column: number, sides: readonly string[]): string[] {
  const name = {
    top: `—${single(row, column)}`,
    bottom: `—${single(row + 1, column)}`,
    left: `|${single(row, column)}`,
    right: `|${single(row, column + 1)}`,
  };
  return sides.map((side) => name[side as keyof typeof name]);
}

const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

/** The texts that stand where a list's formula points to. */
type Resolve = (formula: string) => readonly string[];

function optionsOf(source: string, resolve: Resolve): readonly string[] {
  const text = source.replace(/^=/, '').replace(/^"|"$/g, '');
  return text.includes('!') ? resolve(text) : text.split(',');
}

function placeOf(formula: string): { readonly sheet: string; readonly area: Area } {
  const { sheet = '', rest } = splitSheet(formula);
  return { sheet, area: parseArea(rest)! };
}

function* cellsOf({ row, column, rows, columns }: Area): Generator<readonly [number, number]> {
  for (let down = row; down < row + rows; down += 1)
    for (let right = column; right < column + columns; right += 1) yield [down, right];
}

function hostLists(sheet: Sheet, workbook: Workbook): Record<string, unknown> {
  const resolve: Resolve = (formula) => {
    const { sheet: name, area } = placeOf(formula);
    const source = workbook.sheets.find((one) => one.name === name)!;
    return Array.from(cellsOf(area), ([row, column]) =>
      String(plainValue(source.cells.get(cellKey(row, column))?.value ?? null)),
    );
  };
  const lists: Record<string, unknown> = {};
  for (const { areas, rule, ignoreBlanks, prompt, alert } of sheet.validations) {
    const { source } = rule['list'] as { readonly source: string };
    const told = {
      options: optionsOf(source, resolve),
      ignoreBlanks,
      prompt: prompt ? [prompt['title'], prompt['message']] : null,
      alert: alert ? [String(alert['style']).toLowerCase(), alert['title'], alert['message']] : null,
    };
    for (const area of areas) for (const [row, column] of cellsOf(area)) lists[single(row, column)] = told;
  }
  return lists;
}

function hostCell(sheet: Sheet, row: number, column: number): CellLook {
  const style = styleAt(sheet, row, column);
  const of = (name: string): string => String(setting(style, name));
  const isOwn = style['Font.Name'] === undefined;
  return {
    font: isOwn
      ? OWN
      : [of('Font.Name'), Number(of('Font.Size')), of('Font.Bold') === 'true', of('Font.Color')],
    align: isOwn
      ? OWN
      : [
          of('HorizontalAlignment').toLowerCase(),
          of('VerticalAlignment').toLowerCase(),
          of('WrapText') === 'true',
          Number(of('IndentLevel')),
        ],
    fill: of('Fill.Pattern') === 'None' ? null : of('Fill.Color'),
    numberFormat: of('NumberFormat'),
    isLocked: of('Protection.Locked') === 'true',
  };
}

function hostPage(sheet: Sheet): unknown {
  if (sheet.page['Zoom'] === undefined) return null;
  const zoom = sheet.page['Zoom'] as Record<string, unknown>;
  const margin = (side: string): number => Math.round(Number(sheet.page[`${side}Margin`]) * 1_000) / 72_000;
  return {
    orientation: String(sheet.page['Orientation']).toLowerCase(),
    isA4: sheet.page['PaperSize'] === 'A4',
    isCentred: sheet.page['CenterHorizontally'],
    fit: [zoom['horizontalFitToPages'], zoom['verticalFitToPages'] ?? 0],
    margins: ['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'].map(margin),
    footer: sheet.headers['default']?.['CenterFooter'],
    titleRows: sheet.titleRows ? [sheet.titleRows.row, sheet.titleRows.rows] : null,
    area: sheet.printArea.map(areaName),
  };
}

/** How the sheets of the stand-in look. */
export function looksInHost(workbook: Workbook): ReadonlyMap<string, SheetLook> {
  return new Map(
    workbook.sheets.map((sheet) => {
      const seen = [...sheet.cells].filter(([, { style }]) => style !== plain);
      const sidesOf = (key: number): string[] =>
        ['Top', 'Bottom', 'Left', 'Right']
          .filter((side) => sheet.cells.get(key)?.style[`Border.${side}.Style`] === 'Continuous')
          .map((side) => side.toLowerCase());
      const look: SheetLook = {
        visibility: sheet.visibility.toLowerCase(),
        cells: Object.fromEntries(
          seen.map(([key]) => {
            const [row, column] = [keyRow(key), keyColumn(key)];
            return [single(row, column), hostCell(sheet, row, column)];
          }),
        ),
        edges: sorted(seen.flatMap(([key]) => edgesOf(keyRow(key), keyColumn(key), sidesOf(key)))),
        widths: Object.fromEntries(
          [...sheet.columns].flatMap(([column, { size }]) =>
            size === undefined ? [] : [[String(column), size / POINTS_PER_CHARACTER] as const],
          ),
        ),
        heights: Object.fromEntries(
          [...sheet.rows].flatMap(([row, { size }]) => (size === undefined ? [] : [[String(row), size]])),
        ),
        merges: sorted(sheet.merges.map(areaName)),
        frozenRows: sheet.frozen.rows,
        tabColor: sheet.tabColor === '' ? null : sheet.tabColor,
        lists: hostLists(sheet, workbook),
        page: hostPage(sheet),
        protection: sheet.protection
          ? ['allowInsertRows', 'allowFormatRows', 'allowFormatColumns', 'allowDeleteRows', 'allowSort'].map(
              (name) => sheet.protection?.options[name] === true,
            )
          : null,
      };
      return [sheet.name, look] as const;
    }),
  );
}

const rgb = (color: Partial<ExcelJS.Color> | undefined): string | null =>
  color?.argb === undefined ? null : `#${color.argb.slice(-6)}`;

function fileCell(cell: ExcelJS.Cell): CellLook {
  const { font, alignment, fill, protection, numFmt } = cell;
  const isOwn = (font as ExcelJS.Font | undefined) === undefined || font.color?.theme !== undefined;
  const aligned = alignment as Partial<ExcelJS.Alignment> | undefined;
  const vertical: string = aligned?.vertical ?? 'bottom';
  const pattern = fill as ExcelJS.FillPattern | undefined;
  return {
    font: isOwn ? OWN : [font.name!, font.size!, font.bold === true, rgb(font.color) ?? '#000000'],
    align: isOwn
      ? OWN
      : [
          aligned?.horizontal ?? 'general',
          vertical === 'middle' ? 'center' : vertical,
          aligned?.wrapText === true,
          aligned?.indent ?? 0,
        ],
    fill: pattern?.pattern === 'solid' ? rgb(pattern.fgColor) : null,
    numberFormat: numFmt || 'General',
    isLocked: (protection as Partial<ExcelJS.Protection> | undefined)?.locked !== false,
  };
}

function filePage({ pageSetup, headerFooter }: ExcelJS.Worksheet): unknown {
  if (pageSetup.fitToPage !== true) return null;
  const { left, right, top, bottom, header, footer } = pageSetup.margins!;
  const rows = pageSetup.printTitlesRow?.split(':').map((row) => Number(row.replace('$', '')));
  return {
    orientation: pageSetup.orientation,
    isA4: Number(pageSetup.paperSize) === 9,
    isCentred: pageSetup.horizontalCentered,
    fit: [pageSetup.fitToWidth, pageSetup.fitToHeight],
    margins: [left, right, top, bottom, header, footer],
    footer: headerFooter.oddFooter?.replace(/^&C/, ''),
    titleRows: rows ? [rows[0]! - 1, rows[1]! - rows[0]! + 1] : null,
    area: pageSetup.printArea ? [pageSetup.printArea.replaceAll('$', '')] : [],
  };
}

function fileLists(sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook): Record<string, unknown> {
  const resolve: Resolve = (formula) => {
    const { sheet: name, area } = placeOf(formula);
    return Array.from(
      cellsOf(area),
      ([row, column]) => workbook.getWorksheet(name)!.getCell(row + 1, column + 1).text,
    );
  };
  const rules = (sheet as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } })
    .dataValidations.model;
  return Object.fromEntries(
    Object.entries(rules).flatMap(([address, rule]) => {
      const told = {
        options: optionsOf(rule.formulae[0] as string, resolve),
        ignoreBlanks: rule.allowBlank,
        prompt: rule.showInputMessage === true ? [rule.promptTitle, rule.prompt] : null,
        alert: rule.showErrorMessage === true ? [rule.errorStyle, rule.errorTitle, rule.error] : null,
      };
      const area = parseArea(address.replace('range:', ''))!;
      return Array.from(cellsOf(area), ([row, column]) => [single(row, column), told] as const);
    }),
  );
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

function fileLook(sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook): SheetLook {
  const cells: Record<string, CellLook> = {};
  const edges: string[] = [];
  const heights: Record<string, number> = {};
  const covered = new Set<string>();
  for (const merge of sheet.model.merges) covered.add(merge);
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const { height } = row as { readonly height?: number };
    if (height !== undefined && (row as { customHeight?: boolean }).customHeight !== false)
      heights[String(number - 1)] = height;
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (Object.keys(cell.style).length === 0) return;
      cells[single(number - 1, column - 1)] = fileCell(cell);
      const { border } = cell.style;
      edges.push(
        ...edgesOf(
          number - 1,
          column - 1,
          SIDES.filter((side) => border?.[side]?.style === 'thin'),
        ),
      );
    });
  });
  const [view] = (sheet.views as ExcelJS.WorksheetView[] | null) ?? [];
  const protection = (sheet as unknown as { sheetProtection?: Record<string, unknown> }).sheetProtection;
  return {
    visibility: sheet.state.toLowerCase(),
    cells,
    edges: sorted(edges),
    widths: Object.fromEntries(
      sheet.columns.flatMap(({ width }, column) =>
        width === undefined ? [] : [[String(column), width] as const],
      ),
    ),
    heights,
    merges: sorted(covered),
    frozenRows: view?.state === 'frozen' ? (view.ySplit ?? 0) : 0,
    tabColor: rgb(sheet.properties.tabColor),
    lists: fileLists(sheet, workbook),
    page: filePage(sheet),
    protection: protection
      ? ['insertRows', 'formatRows', 'formatColumns', 'deleteRows', 'sort'].map(
          (name) => protection[name] === true,
        )
      : null,
  };
}

/** How the sheets of an .xlsx file look, as another reader than ours understands it. */
export async function looksInFile(bytes: Uint8Array): Promise<ReadonlyMap<string, SheetLook>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, fileLook(sheet, workbook)] as const));
}
