import { parseAmount, toStoredNumber } from '../../budget/money';
import type { CellScalar, SheetSnapshot } from '../../budget/sheet';
import { type DocxContent } from './content';

/** Title, number, department, year and unit stand in the last lines before a table. */
const HEAD_LINES = 8;
/** A longer line, or one that ends like a sentence, is neither a title nor a caption. */
const LONGEST_HEAD = 60;
const SENTENCE_END = /[。；！？]$/;
/** Figures as printed. Codes with a leading zero and numbers longer than a cell keeps stay texts. */
const FIGURE = /^-?(?:0|[1-9][\d,]{0,18})(?:\.\d+)?$/;
const MOST_DIGITS = 15;

function valueOf(text: string): CellScalar {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  if (!FIGURE.test(plain) || plain.replace(/\D/g, '').length > MOST_DIGITS) return text;
  const read = parseAmount(plain);
  return 'amount' in read ? toStoredNumber(read.amount) : text;
}

/** The lines that head a table, each as a row: what a tab sets apart stands in cells of its own. */
function headOf(content: DocxContent, from: number, to: number): string[][] {
  return content.paragraphs
    .slice(from, to)
    .filter(({ isContents }) => isContents !== true)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '' && text.length <= LONGEST_HEAD && !SENTENCE_END.test(text))
    .slice(-HEAD_LINES)
    .map((text) => text.split(/[\t\n]/));
}

/** What a table is called: the last heading line that ends in 表, numbers such as 预算01表 apart. */
function titleOf(head: readonly (readonly string[])[]): string | undefined {
  return head
    .flat()
    .map((text) => text.trim())
    .findLast(
      (text) =>
        text.endsWith('表') && !/^[(（]?(?:附表|预算|公开)?\s*[\d一二三四五六七八九十]+\s*表?$/.test(text),
    );
}

function snapshotOf(name: string, rows: readonly (readonly string[])[]): SheetSnapshot {
  return {
    name,
    visibility: 'visible',
    values: rows.map((row) => row.map(valueOf)),
    formulas: [],
    texts: rows,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/**
 * The tables of a Word file as worksheets, so that budget tables are recognised in a published document (公开件里的表):
 * first the lines that head a table, then its rows. A table without any line above it goes on with the one before, as
 * when a page ends. The sheet is called after the title; rows count from the first heading line.
 */
export function docxSheets(content: DocxContent): SheetSnapshot[] {
  const found: { name: string; rows: string[][] }[] = [];
  content.tables.forEach((grid, index) => {
    const from = content.tableStarts[index - 1] ?? 0;
    const head = headOf(content, from, content.tableStarts[index] ?? from);
    const rows = [...head, ...grid.map((row) => [...row])];
    const last = found.at(-1);
    if (head.length === 0 && last) {
      last.rows.push(...rows);
      return;
    }
    const title = titleOf(head) ?? `第${String(index + 1)}张表`;
    const isTaken = found.some(({ name }) => name === title);
    found.push({ name: isTaken ? `${title}（第${String(index + 1)}张表）` : title, rows });
  });
  return found.map(({ name, rows }) => snapshotOf(name, rows));
}
