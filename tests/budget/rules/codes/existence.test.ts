import { describe, expect, it } from 'vitest';
import {
  classUnknown,
  codeAbolished,
  codeForm,
  codeSlip,
  codeUnknown,
} from '../../../../src/budget/rules/codes/existence';
import {
  bookOf,
  findingsOf,
  outcomeOf,
  sampleDetail,
  sheetsFromDetail,
  withCells,
} from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('code.form', () => {
  it('finds a code that no classification can have', () => {
    const [one, ...others] = findingsOf(codeForm, withCells(sheets, '03', { A14: '21' }));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ rule: 'code.form', level: 'error', sheet: '03支出总体', cell: 'A14' });
    expect(one!.message).toContain('“21 11 01”（行政单位医疗）不是支出功能分类科目编码');
  });

  it('finds an economic code of the wrong classification', () => {
    const found = findingsOf(codeForm, withCells(sheets, '06', { C20: '30201' }));
    expect(found).toMatchObject([{ sheet: '06一般公共预算基本支出', cell: 'C20', actual: '30201' }]);
  });

  it('does not take words in a code column for a code, but says that the row was not checked', () => {
    const outcome = outcomeOf(codeForm, bookOf(withCells(sheets, '03', { A14: '医疗' })));
    expect(outcome.findings).toEqual([]);
    expect(outcome.notChecked).toMatchObject([{ rule: 'code.form' }]);
    expect(outcome.notChecked[0]!.reason).toContain('A14');
  });

  it('leaves unit rows alone whatever number they bear', () => {
    expect(findingsOf(codeForm, withCells(sheets, '03', { D8: '201', E8: '公共服务' }))).toEqual([]);
  });
});

describe('code.class', () => {
  it('finds a 类 that the year does not have', () => {
    const found = findingsOf(classUnknown, withCells(sheets, '05', { A9: '218' }));
    expect(found).toMatchObject([
      { rule: 'code.class', level: 'error', sheet: '05一般公共预算支出', cell: 'A9', actual: '2183101' },
    ]);
    expect(found[0]!.message).toContain('2024 年的支出功能分类科目没有 218 这一类');
  });

  it('does not judge years that the catalogue does not reach', () => {
    const book = bookOf(withCells(sheets, '05', { A9: '218' }), { year: 2031 });
    expect(outcomeOf(classUnknown, book).findings).toEqual([]);
    expect(outcomeOf(codeUnknown, book).findings).toHaveLength(1);
  });
});

describe('code.slip', () => {
  it('names the code that the printed name belongs to', () => {
    const changed = withCells(sheets, '03', { C9: '11' });
    const found = findingsOf(codeSlip, changed);
    expect(found).toMatchObject([
      { level: 'warning', sheet: '03支出总体', cell: 'A9', expected: '2013101', actual: '2013111' },
    ]);
    expect(findingsOf(codeUnknown, changed)).toEqual([]);
  });

  it('does not take a code that was renumbered between the years for a slip', () => {
    const book = bookOf(sheets, { year: 2020 });
    expect(outcomeOf(codeSlip, book).findings).toEqual([]);
    expect(outcomeOf(codeUnknown, book).findings[0]!.message).toContain('2089999');
  });
});

describe('code.abolished', () => {
  it('finds a code given up years ago and says where its content went', () => {
    const changed = withCells(sheets, '03', { A9: '201', B9: '03', C9: '07', E9: '法制建设' });
    const found = findingsOf(codeAbolished, changed);
    expect(found).toMatchObject([{ level: 'warning', cell: 'A9', actual: '2010307' }]);
    expect(found[0]!.message).toContain('有关内容并入 2040612');
    expect(findingsOf(codeUnknown, changed)).toEqual([]);
  });
});

describe('code.unknown', () => {
  it('folds all unknown codes of the book into one hint with every cell', () => {
    const changed = withCells(withCells(sheets, '03', { C9: '77', E9: '数据事务' }), '05', {
      C9: '77',
      E9: '数据事务',
    });
    const found = findingsOf(codeUnknown, changed);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ level: 'hint', sheet: '03支出总体', cell: 'A9' });
    expect(found[0]!.message).toContain('有 1 个科目未收录，不能核对名称：2013177“数据事务”');
    expect(found[0]!.operands.map(({ sheet, cell }) => `${sheet!}!${cell!}`)).toEqual([
      '03支出总体!A9',
      '05一般公共预算支出!A9',
    ]);
  });
});
