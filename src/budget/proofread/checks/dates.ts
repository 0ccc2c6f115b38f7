import type { Finding } from '../../rules/finding';
import { report } from '../report';
import { sentenceStart } from '../statements/clauses';
import type { AmountStatement, ChangeStatement } from '../statements/statement';
import { tokenise } from '../statements/tokens';
import { isComparedYear } from '../statements/amounts';
import type { YearMention } from '../years';

const IS_TITLE = /部门预算|单位预算|预算公开|预算情况|预算表|支出表|收入表|总体情况表/;
const AT_YEAR_END = /期末|年末|年底|12月31日/;

/** The year that the sentence of a change speaks of; the fiscal year when it names none. */
function sentenceYear(change: ChangeStatement, fiscal: number): number {
  const { paragraph, from, to } = change;
  const start = sentenceStart(paragraph.text, from);
  const named = tokenise(paragraph.text).filter(
    (token) =>
      token.kind === 'year' &&
      token.from >= start &&
      token.to <= to &&
      typeof token.year === 'number' &&
      !isComparedYear(paragraph.text, token),
  );
  const last = named.at(-1);
  return last?.kind === 'year' && typeof last.year === 'number' ? last.year : fiscal;
}

function checkCompared(change: ChangeStatement, fiscal: number): Finding | null {
  if (typeof change.against !== 'number') return null;
  const year = sentenceYear(change, fiscal);
  if (change.against === year - 1) return null;
  const text = change.paragraph.text;
  const comparison = text.lastIndexOf(String(change.against), change.to);
  const from = Math.min(change.from, Math.max(sentenceStart(text, change.from), comparison - 1));
  return report(
    'year.compared',
    { ...change, from },
    {
      values: { year: String(year) },
      expected: String(year - 1),
      actual: String(change.against),
    },
  );
}

function checkStated(amount: AmountStatement, fiscal: number): Finding | null {
  const { year } = amount;
  if (typeof year !== 'number' || year === fiscal || year === fiscal - 1) return null;
  const text = amount.paragraph.text;
  const from = Math.max(
    sentenceStart(text, amount.money.from),
    text.lastIndexOf(`${year}年`, amount.money.from),
  );
  return report(
    'year.stated',
    { ...amount, from: Math.min(from, amount.from) },
    {
      expected: String(fiscal),
      actual: String(year),
    },
  );
}

function checkMention(mention: YearMention, fiscal: number): Finding | null {
  const { at, year } = mention;
  const span = { paragraph: at, from: 0, to: at.text.length };
  const isHeading = at.kind === 'heading' && at.text.length < 60 && IS_TITLE.test(at.text);
  const isCaption = at.kind === 'caption';
  if ((isHeading || isCaption) && year !== fiscal) {
    return report('year.heading', span, { expected: String(fiscal), actual: String(year) });
  }
  const around = at.text.slice(mention.from, mention.to + 2);
  const onAssets = /车辆|设备|资产|占用/.test(at.text) && !/计划|拟购置/.test(at.text.slice(0, mention.from));
  if (year !== fiscal || !onAssets || !AT_YEAR_END.test(around)) return null;
  return report(
    'year.end',
    { paragraph: at, from: mention.from, to: mention.to },
    {
      expected: String(fiscal - 1),
      actual: String(year),
    },
  );
}

/** Checks the years of a text against its fiscal year: those compared with, those stated, headings, year-ends. */
export function checkYears(
  fiscal: number,
  changes: readonly ChangeStatement[],
  amounts: readonly AmountStatement[],
  mentions: readonly YearMention[],
): readonly Finding[] {
  const said = new Set<string>();
  const stated = amounts.flatMap((amount) => {
    const key = `${amount.paragraph.line}:${sentenceStart(amount.paragraph.text, amount.money.from)}`;
    const finding = said.has(key) ? null : checkStated(amount, fiscal);
    if (finding) said.add(key);
    return finding ?? [];
  });
  return [
    ...changes.flatMap((change) => checkCompared(change, fiscal) ?? []),
    ...stated,
    ...mentions.flatMap((mention) => checkMention(mention, fiscal) ?? []),
  ];
}
