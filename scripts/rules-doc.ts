import { henan } from '../src/budget/profiles/henan';
import { declaredRules } from '../src/budget/rules/all';
import type { Level } from '../src/budget/rules/finding';
import { headOf, INSPECTION_HEADS } from '../src/budget/rules/heads';
import type { RuleDeclaration, RuleFamily } from '../src/budget/rules/rule';
import { FIXTURES } from '../tests/rules/fixtures';
import { findingsOf, placeOf } from '../tests/rules/fixtures/run';

const FAMILIES: Readonly<Record<RuleFamily, string>> = {
  sum: '表内合计',
  relation: '表间勾稽',
  control: '与批复核对',
  chain: '与上年核对',
  code: '科目编码与名称',
  structure: '表、栏、行',
  format: '数字与单位的写法',
  label: '行名与名称',
  note: '空表说明',
  performance: '绩效目标表',
  complete: '完整与时限',
  secrecy: '保密与个人信息',
  wording: '表中的文字',
  leftover: '上年残留',
  detail: '明细',
  info: '填报信息',
  text: '文字说明',
};
const LEVELS: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** Characters that Markdown would take for its own. */
function plain(text: string): string {
  return text.replace(/[<>|*_`\\]/g, '\\$&').replaceAll('\n', ' ');
}

function entry(rule: RuleDeclaration): readonly string[] {
  const [found] = findingsOf(rule.id, FIXTURES[rule.id].fail);
  if (!found) throw new RangeError(`${rule.id} finds nothing in its failing fixture`);
  return [
    `### ${rule.id}`,
    '',
    `${LEVELS[rule.level]} · ${headOf(rule.id)} · ${rule.years} · ${rule.jurisdictions.join('、')}`,
    '',
    `依据：${plain(rule.basis)}`,
    '',
    `> ${placeOf(found)}：${plain(found.message)}`,
    '',
  ];
}

function countLine(rules: readonly RuleDeclaration[]): string {
  const levels = (Object.keys(LEVELS) as Level[]).map(
    (level) => `${LEVELS[level]} ${rules.filter((rule) => rule.level === level).length} 条`,
  );
  const heads = INSPECTION_HEADS.map(
    (head) => `${head} ${rules.filter(({ id }) => headOf(id) === head).length} 条`,
  );
  return `共 ${rules.length} 条：${levels.join('、')}。按检查的五个方面：${heads.join('、')}。`;
}

/** The page docs/rules.md: every rule with its basis and the words it says of its failing fixture. */
export function rulesDocument(): string {
  const rules = declaredRules(henan);
  const families = (Object.keys(FAMILIES) as RuleFamily[]).filter((family) =>
    rules.some((rule) => rule.family === family),
  );
  const sections = families.flatMap((family) => {
    const own = rules.filter((rule) => rule.family === family);
    return [`## ${FAMILIES[family]}（${own.length} 条）`, '', ...own.flatMap(entry)];
  });
  const head = [
    '# 审核规则',
    '',
    '本页由 `npx tsx scripts/build-rules-doc.ts` 生成：每条规则的级别、依据，以及它对不通过的样例实际说的话（位置在前）。样例在 `tests/rules/fixtures`。',
    '',
    '错误是必须成立而不成立的；警告是要核实、可以说明的；提示请看一眼，确认后可不改。',
    '',
    countLine(rules),
    '',
  ];
  return `${[...head, ...sections].join('\n').trimEnd()}\n`;
}
