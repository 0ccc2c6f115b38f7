import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type PrintedCell, type PrintedTable } from '../../budget/narrative/document';
import { ATTACHMENTS_MARK, bookmarked, tableMark } from './bookmark';
import { ATTACHMENTS } from './outline';
import { paragraph, textRuns } from './runs';
import { eachCell, fittingPoints, shareOut } from './table-fit';
import { CELL, LANDSCAPE, lookOf, textWidth } from './typography';

const WIDTH = textWidth(LANDSCAPE);
const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Captions stand on one line while they run from left over centre to right; then a new line begins. */
export function captionLines(table: PrintedTable): PrintedTable['captions'][] {
  const order = { left: 0, center: 1, right: 2 };
  const lines: PrintedTable['captions'][number][][] = [];
  const captions =
    table.code === '' ? table.captions : [{ text: table.code, align: 'right' } as const, ...table.captions];
  for (const caption of captions) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && order[caption.align] > order[last.align])
      line.push(caption);
    else lines.push([caption]);
  }
  return lines;
}

function captionParagraph(line: PrintedTable['captions']): Paragraph {
  const face = lookOf('AttachmentCaption').face;
  const text = (align: 'left' | 'center' | 'right') =>
    line.find((caption) => caption.align === align)?.text ?? '';
  const hasOne = line.length === 1;
  return new Paragraph({
    style: 'AttachmentCaption',
    ...(hasOne && { alignment: ALIGNMENT[line[0]?.align ?? 'left'] }),
    ...(!hasOne && {
      tabStops: [
        { type: 'center', position: Math.trunc(WIDTH / 2) },
        { type: 'right', position: WIDTH },
      ],
    }),
    children: textRuns(
      hasOne ? (line[0]?.text ?? '') : [text('left'), text('center'), text('right')].join('\t'),
      { face },
    ),
  });
}

interface CellFrame {
  readonly width: number;
  readonly points: number;
  readonly isHeader: boolean;
}

/** Fixed line spacing in a cell, in twips. */
export function cellLine(points: number): number {
  return Math.trunc(points * 20 * CELL.leading);
}

function tableCell(cell: PrintedCell, frame: CellFrame): TableCell {
  const bold = cell.bold ?? frame.isHeader;
  return new TableCell({
    ...(cell.columnSpan !== undefined && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan !== undefined && { rowSpan: cell.rowSpan }),
    width: { size: frame.width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: ALIGNMENT[cell.align],
        spacing: { line: cellLine(frame.points), lineRule: LineRuleType.EXACT },
        children: textRuns(cell.text, { face: lookOf('Cell').face, points: frame.points, bold }),
      }),
    ],
  });
}

function tableRows(table: PrintedTable, widths: readonly number[], points: number): TableRow[] {
  const cells: TableCell[][] = table.rows.map(() => []);
  eachCell(table, (cell, row, column) => {
    const width = widths.slice(column, column + (cell.columnSpan ?? 1)).reduce((sum, part) => sum + part, 0);
    cells[row]?.push(tableCell(cell, { width, points, isHeader: row < table.headerRows }));
  });
  return cells.map(
    (children, row) =>
      new TableRow({
        children,
        cantSplit: true,
        tableHeader: row < table.headerRows,
        height: { value: cellLine(points) + 2 * CELL.padding, rule: HeightRule.ATLEAST },
      }),
  );
}

function grid(table: PrintedTable): Table {
  const widths = shareOut(table.columnWidths, WIDTH);
  return new Table({
    rows: tableRows(table, widths, fittingPoints(table, widths)),
    columnWidths: widths,
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: CELL.sidePadding, right: CELL.sidePadding, top: CELL.padding, bottom: CELL.padding },
  });
}

function underTitle(table: PrintedTable): (Paragraph | Table)[] {
  return [
    ...captionLines(table).map(captionParagraph),
    ...(table.rows.length === 0 ? [] : [grid(table)]),
    ...(table.note === undefined ? [] : [paragraph('AttachmentNote', table.note)]),
  ];
}

function attachment(table: PrintedTable, index: number): (Paragraph | Table)[] {
  return [
    ...(index === 0
      ? [paragraph('AttachmentMark', ATTACHMENTS, { wrap: bookmarked(ATTACHMENTS_MARK) })]
      : []),
    paragraph('AttachmentTitle', table.title, {
      wrap: bookmarked(tableMark(index)),
      pageBreakBefore: index > 0,
    }),
    ...underTitle(table),
  ];
}

/** A table by itself, with its title, captions and note. */
export function tableAlone(table: PrintedTable): (Paragraph | Table)[] {
  return [paragraph('AttachmentTitle', table.title), ...underTitle(table), paragraph('TableEnd', '')];
}

/** The attached tables, each on a page of its own; the heading 附件 stands above the first. */
export function attachmentPages(tables: readonly PrintedTable[]): (Paragraph | Table)[] {
  return tables.length === 0 ? [] : [...tables.flatMap(attachment), paragraph('TableEnd', '')];
}
