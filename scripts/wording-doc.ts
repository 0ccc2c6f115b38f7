import { COMMON_NAMES } from '../src/budget/narrative';
import { henan } from '../src/budget/profiles/henan';
import { CATALOGUE, type WordingCase } from '../tests/budget/narrative/catalogue';

const COMMON: Readonly<Record<(typeof COMMON_NAMES)[number], string>> = {
  年: '预算年度，如 2027',
  上年: '预算年度的前一年',
  部门: '填报信息里的部门（单位）全称',
  本部门: '“本部门”或“本单位”，随公开版本',
  称谓: '“部门”或“单位”，随公开版本',
  基准: '“预算”或“预算执行数”，随上年数的口径',
  级次: '“县级”“区级”等，随财政级次',
};

function caseLines({ situation, text }: WordingCase): string[] {
  return [`**${situation}**`, '', ...text.flatMap((paragraph) => [`> ${paragraph}`, '>']).slice(0, -1), ''];
}

/** The page docs/wording.md: every situation with its exact words, and the names that templates may use. */
export function wordingDocument(): string {
  const cases = CATALOGUE.flatMap(({ heading, cases: own }) => [
    `## ${heading}`,
    '',
    ...own.flatMap((one) => caseLines(one)),
  ]);
  const common = COMMON_NAMES.map((name) => `| {${name}} | ${COMMON[name]} |`);
  const figures = henan.tables
    .filter((table) => Object.keys(table.facts).length > 0)
    .map(
      (table) =>
        `| ${table.id} ${table.title} | ${Object.keys(table.facts)
          .map((name) => `{${name}}`)
          .join(' ')} |`,
    );
  return [
    '# 说明的句式',
    '',
    '起草部门预算情况说明时，每一种情形写成哪一句话。本页由 `npx tsx scripts/build-wording-doc.ts` 从测试用的句式目录生成，请勿直接修改；句式本身在 `src/budget/profiles/henan/wording/`，一节一个文件。',
    '',
    '例中的部门和金额均为虚构。未填的内容显示为【请填写……】，并连同所在单元格列入待办；原因只取自填报信息，不代写。',
    '',
    ...cases,
    '## 句式里可以用的名称',
    '',
    '名称写在花括号里，如 `支出总计{支出总计}万元`。写错的名称会被指出所在的节、句和位置。各情形另有自己的名称（如 {增减额}、{原因}），见 `src/budget/narrative/sentences.ts`。',
    '',
    '| 通用名称 | 意思 |',
    '|---|---|',
    ...common,
    '',
    '| 表 | 指标（万元，两位小数） |',
    '|---|---|',
    ...figures,
    '',
  ].join('\n');
}
