import { areaName } from './address';
import { keyColumn, keyRow, type Sheet } from './sheet';
import { plain } from './style';
import type { Workbook } from './workbook';

const cellName = (key: number): string =>
  areaName({ row: keyRow(key), column: keyColumn(key), rows: 1, columns: 1 });

/** An entry that says something, for a record without empty entries. */
function told(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => {
      if (value === undefined || value === null || value === '') return false;
      return typeof value !== 'object' || Object.keys(value).length > 0;
    }),
  );
}

function lines(entries: Sheet['rows']): Record<string, unknown> {
  const sorted = [...entries].filter(([, line]) => Object.keys(line).length > 0).sort(([a], [b]) => a - b);
  return Object.fromEntries(sorted.map(([index, line]) => [String(index + 1), { ...line }]));
}

function cells(sheet: Sheet): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [key, { value, formula, style }] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const input = formula ?? value;
    // An untouched cell and one that was cleared again are the same.
    if (input !== null || style !== plain) shown[cellName(key)] = told({ input, style });
  }
  return shown;
}

/**
 * Everything that a user could notice in a sheet, as plain data for comparison: inputs, looks, sizes, rules, print set-up.
 * Identities are left out, because a thing that was made again looks the same.
 */
export function sheetSnapshot(sheet: Sheet): Record<string, unknown> {
  return told({
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    settings: sheet.settings,
    page: sheet.page,
    headers: sheet.headers,
    printArea: sheet.printArea.map(areaName),
    titleRows: sheet.titleRows && areaName(sheet.titleRows),
    titleColumns: sheet.titleColumns && areaName(sheet.titleColumns),
    breaks: told({ rows: sheet.rowBreaks, columns: sheet.columnBreaks }),
    cells: cells(sheet),
    rows: lines(sheet.rows),
    columns: lines(sheet.columns),
    lineSize: sheet.lineSize,
    base: sheet.base,
    merges: sheet.merges.map(areaName).sort(),
    frozen: sheet.frozen,
    protection: sheet.protection,
    validations: sheet.validations.map(({ areas, ...rest }) => ({
      ...rest,
      areas: areas.map(areaName).sort(),
    })),
    conditionalFormats: sheet.conditionalFormats.map(({ type, areas, stopIfTrue, settings }) => ({
      type,
      stopIfTrue,
      settings,
      areas: areas.map(areaName),
    })),
    comments: sheet.comments.map(({ row, column, content, resolved, replies }) => ({
      at: areaName({ row, column, rows: 1, columns: 1 }),
      content,
      resolved,
      replies: replies.map((reply) => reply.content),
    })),
    filter: sheet.filter && { area: areaName(sheet.filter.area), criteria: [...sheet.filter.criteria] },
    properties: Object.fromEntries(sheet.properties),
  });
}

/** Everything that a user could notice in a workbook, for comparing it before and after. The selection is left out. */
export function workbookSnapshot(workbook: Workbook): Record<string, unknown> {
  return told({
    sheets: workbook.sheets.map(sheetSnapshot),
    active: workbook.active.name,
    names: workbook.names.map(({ name, formula, comment, visible, sheet }) =>
      told({ name, formula, comment, visible, sheet: sheet?.name }),
    ),
    settings: Object.fromEntries([...workbook.settings].sort(([a], [b]) => (a < b ? -1 : 1))),
    xmlParts: workbook.xmlParts.map(({ xml }) => xml),
    properties: workbook.properties,
    structureProtected: workbook.structureProtected,
    calculationMode: workbook.calculationMode,
  });
}
