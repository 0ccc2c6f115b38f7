import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/document/docx/read';
import { docxSheets } from '../../src/document/docx/sheets';
import { docx, p } from './docx-parts';

const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const sheetsOf = (body: string) => docxSheets(readDocx(docx(body), '公开件.docx'));

describe('tables of a Word file as worksheets', () => {
  it('stand under their title lines, and are called after the title', () => {
    const [sheet] = sheetsOf(
      `${p('2023年，某局收入总计593.39万元。')}${p('2023年部门收支总体情况表')}${p('预算01表')}${p('部门：某局&#9;单位：万元')}${table(['项目', '金额'], ['收入总计', '593.39'])}`,
    );
    expect(sheet?.name).toBe('2023年部门收支总体情况表');
    expect(sheet?.texts).toEqual([
      ['2023年部门收支总体情况表'],
      ['预算01表'],
      ['部门：某局', '单位：万元'],
      ['项目', '金额'],
      ['收入总计', '593.39'],
    ]);
  });

  it('hold amounts as numbers, and codes, long numbers and words as they stand', () => {
    const [sheet] = sheetsOf(
      table(['1,286.40', '-0.10', '0.00', '201', '05', '410711230000000123456', '', '—', '12.21%']),
    );
    expect(sheet?.values).toEqual([
      [1286.4, -0.1, 0, 201, '05', '410711230000000123456', null, '—', '12.21%'],
    ]);
    expect(sheet?.texts[0]?.[0]).toBe('1,286.40');
  });

  it('go on over a page when no line stands between, and are numbered without a title', () => {
    const sheets = sheetsOf(
      `${p('部门支出总体情况表')}${table(['甲'])}<w:p/>${table(['乙'])}${p('正文完。')}${p('某某')}${table(['丙'])}`,
    );
    expect(sheets.map(({ name, texts }) => [name, texts])).toEqual([
      ['部门支出总体情况表', [['部门支出总体情况表'], ['甲'], ['乙']]],
      ['第3张表', [['某某'], ['丙']]],
    ]);
  });

  it('tell two tables of one title apart', () => {
    const one = `${p('项目支出表')}${table(['甲'])}`;
    expect(sheetsOf(one + one).map(({ name }) => name)).toEqual(['项目支出表', '项目支出表（第2张表）']);
  });
});
