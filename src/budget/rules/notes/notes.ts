import { foldLabel, type SheetSnapshot } from '../../sheet';
import { isUsable, type AmountCell, type PlacedText, type RecognisedTable } from '../../tables';
import type { Book } from '../../book';
import { amountOperand, findingRule, listPlaces, tableName, textOperand, type Place } from '../finding-rule';

/** What a note under an empty table says, with the usual beginning 说明：. */
const SAYS_EMPTY =
  /无数据|空表|未安排|没有[^。；;]*(安排|支出|收入|业务|预算|数据)|无[^。；;，,]{0,20}(支出|安排|业务|预算)/u;
/** The same without the beginning: only words that can mean nothing else. */
const SURELY_SAYS_EMPTY = /本表(无数据|为空)|空表|故无数据/u;

/** Words for kinds of money and business that notes name. */
const SUBJECTS: readonly (readonly [string, RegExp])[] = [
  ['政府性基金', /政府性基金|基金预算/u],
  ['国有资本经营预算', /国有资本/u],
  ['“三公”经费', /三公/u],
  ['社会保险基金', /社会保险基金|社保基金/u],
  ['财政专户管理资金', /财政专户/u],
  ['项目支出', /项目/u],
];

/** A table that must explain why it is empty, with its amounts and its note. */
interface NotedTable {
  readonly table: RecognisedTable;
  readonly business: string;
  readonly expectedNote: string;
  readonly filled: readonly AmountCell[];
  readonly unusable: readonly AmountCell[];
  readonly note: PlacedText | null;
  readonly place: Place;
}

function cellsOf(table: RecognisedTable): readonly AmountCell[] {
  return Object.values(table.blocks).flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells)));
}

function emptyNote(table: RecognisedTable, sheet: SheetSnapshot | undefined): PlacedText | null {
  const begun = table.notes.find(({ text }) => SAYS_EMPTY.test(foldLabel(text)));
  if (begun || !sheet) return begun ?? null;
  for (let row = table.bodyTop; row <= table.bottom; row += 1) {
    const texts = sheet.texts[row] ?? [];
    const column = texts.findIndex(
      (text) => /数据|空/u.test(text) && SURELY_SAYS_EMPTY.test(foldLabel(text)),
    );
    if (column >= 0) return { row, column, text: texts[column] ?? '' };
  }
  return null;
}

const notedOfBooks = new WeakMap<Book, readonly NotedTable[]>();

function notedTables(book: Book): readonly NotedTable[] {
  const known = notedOfBooks.get(book) ?? readNotedTables(book);
  notedOfBooks.set(book, known);
  return known;
}

function readNotedTables(book: Book): readonly NotedTable[] {
  return [...book.tables.values()].flatMap((table): NotedTable[] => {
    const { empty } = table.table;
    if (!empty) return [];
    const cells = cellsOf(table);
    const sheet = book.sheets.find(({ name }) => name === table.sheet);
    const note = emptyNote(table, sheet);
    return [
      {
        table,
        business: empty.business,
        expectedNote: empty.note,
        filled: cells.filter(({ printed }) => !printed.isZero()),
        unusable: cells.filter((cell) => !isUsable(cell)),
        note,
        place: { sheet: table.sheet, row: note?.row ?? table.bodyTop, column: note?.column ?? 0 },
      },
    ];
  });
}

function subjectsIn(text: string): readonly string[] {
  const folded = foldLabel(text);
  return SUBJECTS.filter(([, pattern]) => pattern.test(folded)).map(([name]) => name);
}

const BASIS = '财预〔2016〕143号：没有数据的表也要公开，并在表下说明原因';

/** 空表无说明. */
export const missingNote = findingRule({
  id: 'note.missing',
  family: 'note',
  level: 'warning',
  basis: BASIS,
  message: '{table}没有数据，表下也没有说明。请加一句说明，例如“{expected}”',
  look({ book }, report) {
    for (const { table, filled, unusable, note, place, expectedNote } of notedTables(book)) {
      if (unusable.length > 0) {
        report.notChecked(`${tableName(table)}的 ${listPlaces(unusable)} 不是可用的数，是否空表没有核对`);
        continue;
      }
      if (filled.length > 0 || note) continue;
      report.found(place, { table: tableName(table), expected: expectedNote }, { expected: expectedNote });
    }
  },
});

/** 有数而称无数据. */
export const noteOnFilled = findingRule({
  id: 'note.onFilled',
  family: 'note',
  level: 'warning',
  basis: '空表说明只用于没有数据的表',
  message:
    '{table}有金额（{cells}），{noteCell} 却写着“{note}”。请核对：有数就删去这句说明，没有数就清除金额。',
  look({ book }, report) {
    for (const { table, filled, note, place } of notedTables(book)) {
      const [first] = filled;
      if (!first || !note) continue;
      report.found(
        place,
        {
          table: tableName(table),
          cells: listPlaces(filled),
          noteCell: listPlaces([note]),
          note: note.text.trim(),
        },
        {
          operands: [
            textOperand('说明', note.text.trim(), place),
            ...filled.slice(0, 6).map((cell) => amountOperand('金额', cell)),
          ],
        },
      );
    }
  },
});

/** 注错资金：the note of an empty table speaks of another fund only. */
export const wrongFund = findingRule({
  id: 'note.wrongFund',
  family: 'note',
  level: 'error',
  basis: '空表说明要写本表的资金或业务',
  message:
    '{table}是“{business}”的表，{cell} 的说明写的却是{named}：“{note}”。请改为本表的说明，例如“{expected}”',
  look({ book }, report) {
    for (const { table, filled, note, place, business, expectedNote } of notedTables(book)) {
      if (filled.length > 0 || !note) continue;
      const own = subjectsIn(`${business}${table.table.title}`);
      const named = subjectsIn(note.text);
      if (named.length === 0 || named.some((subject) => own.includes(subject))) continue;
      report.found(
        place,
        {
          table: tableName(table),
          business,
          cell: listPlaces([note]),
          named: named.join('、'),
          note: note.text.trim(),
          expected: expectedNote,
        },
        {
          operands: [textOperand('说明', note.text.trim(), place)],
          expected: own.join('、'),
          actual: named.join('、'),
        },
      );
    }
  },
});
