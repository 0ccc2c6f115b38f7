import type { Book } from '../../book';
import type { RecognisedBlock, RecognisedRow, RecognisedTable } from '../../tables';
import type { Place } from '../finding-rule';

/** The tables of goals and indicators: of the department, and of its projects. */
const PERFORMANCE_TABLES: readonly string[] = ['11', '12'];

/** One indicator with its value and what is said about it (绩效指标). */
export interface Indicator {
  readonly table: RecognisedTable;
  readonly row: RecognisedRow;
  /** Indicators of 投入管理指标 are set by the finance department. */
  readonly isFixed: boolean;
  readonly name: string;
  readonly value: string;
  readonly explanation: string;
  /** Which pair of columns of 12 it stands in; '' in 11. */
  readonly kind: string;
  readonly namePlace: Place;
  readonly valuePlace: Place;
  readonly explanationPlace: Place;
  /** The row of the project it belongs to, in 12. */
  readonly project: RecognisedRow | null;
}

const KINDS: readonly string[] = ['cost', 'output', 'benefit', 'satisfaction'];

function departmentIndicators(table: RecognisedTable, block: RecognisedBlock): Indicator[] {
  let level1 = '';
  return block.rows.flatMap((row): Indicator[] => {
    const text = (key: string): string => (row.texts[key] ?? '').trim();
    const place = (key: string): Place => ({
      sheet: table.sheet,
      row: row.row,
      column: block.columns[key] ?? 0,
    });
    if (text('level1') !== '') level1 = text('level1');
    const name = text('indicator');
    if (name === '') return [];
    return [
      {
        table,
        row,
        isFixed: level1.includes('投入'),
        name,
        value: text('indicatorValue'),
        explanation: text('explanation'),
        kind: '',
        namePlace: place('indicator'),
        valuePlace: place('indicatorValue'),
        explanationPlace: place('explanation'),
        project: null,
      },
    ];
  });
}

function projectIndicators(table: RecognisedTable, block: RecognisedBlock): Indicator[] {
  let project: RecognisedRow | null = null;
  return block.rows.flatMap((row): Indicator[] => {
    if (row.kind === 'entry') project = row;
    return KINDS.flatMap((kind): Indicator[] => {
      const name = (row.texts[`${kind}Name`] ?? '').trim();
      const value = (row.texts[`${kind}Value`] ?? '').trim();
      if (name === '' && value === '') return [];
      const place = (key: string): Place => ({
        sheet: table.sheet,
        row: row.row,
        column: block.columns[key] ?? 0,
      });
      const namePlace = place(`${kind}Name`);
      return [
        {
          table,
          row,
          isFixed: false,
          name,
          value,
          explanation: '',
          kind,
          namePlace,
          valuePlace: place(`${kind}Value`),
          explanationPlace: namePlace,
          project,
        },
      ];
    });
  });
}

const known = new WeakMap<Book, readonly Indicator[]>();

/** Every indicator of 11 and 12, in the order of the sheets. */
export function indicatorsIn(book: Book): readonly Indicator[] {
  const before = known.get(book);
  if (before) return before;
  const found = PERFORMANCE_TABLES.flatMap((id): Indicator[] => {
    const table = book.tables.get(id);
    const own = table?.blocks['indicators'];
    const ofProjects = table?.blocks['projects'];
    if (!table) return [];
    return [
      ...(own ? departmentIndicators(table, own) : []),
      ...(ofProjects ? projectIndicators(table, ofProjects) : []),
    ];
  });
  known.set(book, found);
  return found;
}

/** Indicators table by table. */
export function indicatorsByTable(book: Book): readonly (readonly Indicator[])[] {
  const tables = new Map<RecognisedTable, Indicator[]>();
  for (const one of indicatorsIn(book)) {
    const same = tables.get(one.table);
    if (same) same.push(one);
    else tables.set(one.table, [one]);
  }
  return [...tables.values()];
}
