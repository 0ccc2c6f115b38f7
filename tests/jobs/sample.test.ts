import { describe, expect, it } from 'vitest';
import type { DraftJson } from '../../src/document';
import { checkFile } from '../../src/jobs/check';
import { draftFile } from '../../src/jobs/draft';
import { proofFile } from '../../src/jobs/proof';
import type { CheckJson } from '../../src/budget/report';
import { sampleBook } from './sample';

const book = await sampleBook();
const drafted = await draftFile({ book, profile: 'henan', format: 'json' });
const json = JSON.parse(String(drafted.content)) as DraftJson;
const paragraphs = json.sections.flatMap((section) =>
  section.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')),
);
const text = paragraphs.join('\n');

/** The findings of `check --text` or `proof` on a text, as they are printed. */
function findingsOf(report: { readonly text: string }): readonly string[] {
  const { findings } = JSON.parse(report.text) as CheckJson;
  return findings.map(({ level, rule, message }) => `${level} ${rule} ${message}`);
}

describe('the draft of the sample department', () => {
  it('has all sections in order', () => {
    expect(json.sections.map(({ heading }) => heading)).toEqual([
      '第一部分　中共新乡市牧野区委办公室概况',
      '一、主要职责',
      '二、机构设置与预算单位构成',
      '第二部分　中共新乡市牧野区委办公室2024年度部门预算情况说明',
      '一、收入支出预算总体情况说明',
      '二、收入预算总体情况说明',
      '三、支出预算总体情况说明',
      '四、财政拨款收入支出预算总体情况说明',
      '五、一般公共预算支出预算情况说明',
      '六、一般公共预算基本支出预算经济分类情况说明',
      '七、政府性基金预算支出情况说明',
      '八、国有资本经营预算支出情况说明',
      '九、“三公”经费支出预算情况说明',
      '十、其他重要事项的情况说明',
      '（一）运行经费情况',
      '（二）政府采购支出情况',
      '（三）绩效目标设置情况',
      '（四）国有资产占用情况',
      '（五）专项转移支付项目情况',
      '十一、空表情况说明',
      '第三部分　名词解释',
    ]);
  });

  // As the department published them, item by item; 12.21 where it published 17.91.
  it.each([
    '收入总计593.39万元，支出总计593.39万元',
    '均减少4.37万元，下降0.73%',
    '基本支出550.39万元，占92.75%；项目支出43.00万元，占7.25%',
    '一般公共服务支出469.47万元，占79.12%',
    '社会保障和就业支出65.45万元，占11.03%',
    '卫生健康支出18.63万元，占3.14%',
    '住房保障支出39.84万元，占6.71%',
    '人员经费512.34万元，占93.09%',
    '公用经费38.05万元，占6.91%',
    '“三公”经费预算1.10万元，比2023年预算减少1.50万元，下降57.69%',
    '机构运行经费预算38.05万元',
    '比2023年预算减少5.29万元，下降12.21%',
    '政府采购预算9.30万元',
    '政府采购货物预算4.30万元、政府采购工程预算5.00万元',
  ])('says %s', (words) => {
    expect(text).toContain(words);
  });

  it('neither repeats the published slip nor leaves anything open', () => {
    expect(text).not.toContain('17.91');
    expect(json.gaps).toEqual([]);
    expect(drafted.gaps).toEqual([]);
  });

  it('gives every number its fact and its cells', () => {
    const bare = json.sections
      .flatMap((section) => section.paragraphs.flatMap(({ runs }) => runs))
      .filter((run) => /\d/.test(run.text) && (run.fact === undefined || (run.cells ?? []).length === 0));
    expect(bare).toEqual([]);
  });

  it.each(['txt', 'docx'] as const)(
    'passes proofreading as .%s, alone and against its book',
    async (format) => {
      const { content } = await draftFile({ book, profile: 'henan', format });
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const file = { name: `说明.${format}`, bytes };
      expect(findingsOf(proofFile(file, 'json'))).toEqual([]);
      const report = await checkFile({ book, text: file, profile: 'henan', format: 'json' });
      expect(findingsOf(report).filter((finding) => finding.includes(' text.'))).toEqual([]);
      expect(report.hasErrors).toBe(false);
    },
  );
});
