import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCatalogue } from '../../src/jobs/catalogue';

interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const data = (name: string): Rows =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../src/budget/codes/data', `${name}.json`), 'utf8'),
  ) as Rows;

/** The data file counted afresh, by its columns. */
function counted(name: string, year: number): object {
  const { columns, rows } = data(name);
  const at = (row: readonly string[], column: string): string => row[columns.indexOf(column)] ?? '';
  const inForce = rows.filter((row) => {
    const [from, to] = [at(row, 'validFrom'), at(row, 'validTo')];
    return (from === '' || Number(from) <= year) && (to === '' || year <= Number(to));
  });
  return {
    rows: rows.length,
    codes: new Set(rows.map((row) => at(row, 'code'))).size,
    doubtful: rows.filter((row) => at(row, 'flags').includes('?')).length,
    year: inForce.length,
  };
}

describe('the extent of the catalogue', () => {
  const { kinds } = JSON.parse(listCatalogue('json')) as {
    kinds: {
      kind: string;
      rows: number;
      codes: number;
      doubtful: number;
      bySource: { source: string; rows: number }[];
      byConfidence: Record<string, number>;
      inForce: Record<string, number>;
    }[];
  };

  it.each([
    ['functional', 'functional'],
    ['deptEconomic', 'dept-economic'],
    ['govEconomic', 'gov-economic'],
  ])('of %s is what its file holds, every row with a source and a confidence', (kind, file) => {
    const own = kinds.find((one) => one.kind === kind);
    for (const year of [2018, 2021, 2025]) {
      const { rows, codes, doubtful, inForce } = own ?? {};
      expect({ rows, codes, doubtful, year: inForce?.[year] }).toEqual(counted(file, year));
    }
    const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
    expect(sum(Object.values(own?.byConfidence ?? {}))).toBe(own?.rows);
    expect(sum((own?.bySource ?? []).map(({ rows }) => rows))).toBe(own?.rows);
  });

  it('reads in words', () => {
    expect(listCatalogue('text')).toContain('部门预算支出经济分类科目：110 个编码，110 行');
    expect(listCatalogue('text')).toContain('2025 年以后的年度按 2025 年的科目。');
  });
});
