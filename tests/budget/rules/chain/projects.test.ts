import { describe, expect, it } from 'vitest';
import { changedProjects } from '../../../../src/budget/rules/chain/projects';
import { bookOf, detailLine, outcomeOf, sheetsFromDetail } from '../../../support/books';

function sheets(year: number, names: readonly string[]) {
  const lines = names.map((project) => detailLine({ functional: '2013102', project, amount: '5.00' }));
  return sheetsFromDetail([detailLine({ amount: '10.00' }), ...lines], { year, department: '某局' });
}
const outcome = (now: readonly string[], before: readonly string[]) =>
  outcomeOf(
    changedProjects,
    bookOf(sheets(2024, now)),
    'exact',
    bookOf(sheets(2023, before), { isPrior: true }),
  );

describe('chain.projects', () => {
  it('is content with the same projects, however they are bracketed', () => {
    expect(outcome(['会议经费', '档案（数字化）'], ['档案(数字化)', '会议经费'])).toEqual({
      findings: [],
      notChecked: [],
    });
  });

  it('lists in one hint what came and what went, with both places', () => {
    const { findings } = outcome(['会议经费', '档案数字化'], ['会议经费', '设备更新', '专题调研']);
    expect(findings).toMatchObject([
      {
        level: 'hint',
        sheet: '10项目支出',
        message:
          '与上年公开的项目支出表相比，今年新增的项目：“档案数字化”；今年没有的项目：“设备更新”、“专题调研”。请核对是否只是改了名称，说明和绩效目标是否已随之更新。',
        operands: [
          { label: '今年新增', value: '档案数字化', sheet: '10项目支出' },
          { label: '今年没有', value: '设备更新', sheet: '上年·10项目支出' },
          { label: '今年没有', value: '专题调研', sheet: '上年·10项目支出' },
        ],
      },
    ]);
  });

  it('says which year has no table of projects', () => {
    const now = bookOf(sheets(2024, ['会议经费']));
    const without = sheets(2023, []).filter(({ name }) => !name.startsWith('10'));
    expect(outcomeOf(changedProjects, now, 'exact', bookOf(without, { isPrior: true })).notChecked).toEqual([
      { rule: 'chain.projects', reason: '上年没有项目支出表，项目的增减没有列出' },
    ]);
    expect(outcomeOf(changedProjects, now)).toEqual({ findings: [], notChecked: [] });
  });
});
