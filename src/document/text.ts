import { type DisclosureDocument, type Paragraph, type PrintedTable } from '../budget/narrative/document';
import { placedCells } from './grid';
import { printable } from './plain';

/** One line: a tab would make it look like a row of a table, a line end like two paragraphs. */
function line(text: string): string {
  return printable(text)
    .replace(/[\t\n]+/g, ' ')
    .trim();
}

/** A paragraph keeps the line ends inside it, but no empty line, which would end it. */
function block(paragraph: Paragraph): string {
  const text = printable(paragraph.runs.map((run) => run.text).join(''));
  return text
    .split('\n')
    .map(line)
    .filter((each) => each !== '')
    .join('\n');
}

/**
 * The document as plain text: cover, headings and paragraphs, each followed by an empty line, and the list of the
 * attached tables. Ends with a line end; gaps keep their 【】.
 */
export function toText(document: DisclosureDocument): string {
  const { department, title, date } = document.cover;
  const tables = document.attachments.map(
    (table, index) => `${String(index + 1)}. ${line(`${table.title}（${table.code}）`)}`,
  );
  const blocks = [
    [department, title, date]
      .map(line)
      .filter((each) => each !== '')
      .join('\n'),
    ...document.sections.flatMap((section) => [line(section.heading), ...section.paragraphs.map(block)]),
    ...(tables.length === 0 ? [] : [['附件：', ...tables].join('\n')]),
  ];
  return `${blocks.filter((each) => each !== '').join('\n\n')}\n`;
}

/** One attached table as plain text: a row a line, columns between tabs, so that a spreadsheet takes it apart again. */
export function tableToText(table: PrintedTable): string {
  const rows = table.rows.map(() => table.columnWidths.map(() => ''));
  for (const { cell, row, column } of placedCells(table)) {
    const own = rows[row];
    if (own) own[column] = line(cell.text);
  }
  const captions = [table.code, ...table.captions.map(({ text }) => text)].map(line);
  const lines = [
    line(table.title),
    captions.filter((text) => text !== '').join('\t'),
    ...rows.map((cells) => cells.join('\t')),
    ...(table.note === undefined ? [] : [printable(table.note)]),
  ];
  return `${lines.join('\n')}\n`;
}
