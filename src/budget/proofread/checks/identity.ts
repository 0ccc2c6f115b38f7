import type { Finding } from '../../rules/finding';
import type { Paragraph } from '../lines';
import { lineOf, report } from '../report';

const TIERS = /(省|市|县|区)级财政/g;

/** Finds 区级财政 beside 县级财政, or in a text of a county. */
export function checkTier(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const uses = paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(TIERS)].map((match) => ({ paragraph, from: match.index, tier: match[0] })),
  );
  const tiers = [...new Set(uses.map(({ tier }) => tier))];
  if (tiers.length < 2) return [];
  const counted = tiers
    .map((tier) => ({ tier, uses: uses.filter((use) => use.tier === tier) }))
    .sort((a, b) => a.uses.length - b.uses.length);
  const first = counted[0]?.uses[0];
  if (!first) return [];
  const what = counted.map((one) => `“${one.tier}”${one.uses.length}处`).join('、');
  const span = { paragraph: first.paragraph, from: first.from, to: first.from + first.tier.length };
  return [report('tier', span, { values: { what } })];
}

const NAMED =
  /(?:^|。)(?:19|20)\d\d年度?，?([\u4e00-\u9fa5]{4,30}?(?:局|委员会|委|办公室|中心|厅|院|校|部|会|所|站|队|馆|社|处))(?:部门)?(?=收入总计|收入合计|支出总计|支出合计|财政拨款收|一般公共预算|三公经费|机关运行经费|机构运行经费|政府采购预算|基本支出|纳入绩效)/g;
const SELF = /[我本]部门|[我本]单位|[我本]局|某局/;
/** A name that stands this many times is the author's own. */
const LEAST_USES = 3;

/** Finds another department's name where the text otherwise names its own: 2027年某某局收入总计…. */
export function checkDepartment(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const uses = paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(NAMED)].flatMap((match) => {
      const name = match[1] ?? '';
      const from = match.index + match[0].indexOf(name);
      return SELF.test(name) ? [] : [{ paragraph, from, name }];
    }),
  );
  const counts = new Map<string, number>();
  for (const { name } of uses) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [own] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!own || own[1] < LEAST_USES) return [];
  const [expected] = own;
  return uses
    .filter(({ name }) => name !== expected && !name.includes(expected) && !expected.includes(name))
    .map(({ paragraph, from, name }) => {
      const span = { paragraph, from, to: from + name.length };
      return report('department', span, {
        values: { paragraph: String(lineOf(span)) },
        expected,
        actual: name,
      });
    });
}
