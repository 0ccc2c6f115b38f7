import type { Finding } from '../../rules/finding';
import { canonicalise } from '../canonical';
import type { Paragraph, TextLine } from '../lines';
import { report } from '../report';
import type { ChangeStatement, Reason } from '../statements/statement';

/** Shorter reasons are alike by chance. */
const SHORTEST = 6;
const OFTEN = 4;
const NO_BUSINESS = /无此项|均未安排|无.{0,12}(?:收支|业务|安排|支出)/;

function reasonsOf(changes: readonly ChangeStatement[]): readonly Reason[] {
  return changes.flatMap(({ reason }) =>
    reason && reason.text.length >= SHORTEST && !NO_BUSINESS.test(reason.text) ? [reason] : [],
  );
}

/** Finds one reason given for many items. */
export function checkSameReasons(changes: readonly ChangeStatement[]): readonly Finding[] {
  const uses = new Map<string, Reason[]>();
  for (const reason of reasonsOf(changes)) uses.set(reason.text, [...(uses.get(reason.text) ?? []), reason]);
  return [...uses].flatMap(([what, reasons]) => {
    const places = new Set(reasons.map(({ paragraph }) => paragraph));
    const last = reasons.at(-1);
    if (!last || places.size < OFTEN) return [];
    return [report('reason.same', last, { values: { what, count: String(reasons.length) } })];
  });
}

/** Finds reasons that last year's text gives word for word. */
export function checkPriorReasons(
  changes: readonly ChangeStatement[],
  prior: readonly TextLine[] | undefined,
): readonly Finding[] {
  if (!prior) return [];
  const before = canonicalise(prior.map(({ text }) => text).join('')).text;
  const same = new Map(
    reasonsOf(changes)
      .filter(({ text }) => before.includes(text))
      .map((reason) => [reason.text, reason] as const),
  );
  const [first] = same.values();
  if (!first) return [];
  const what = [...same.keys()].map((text) => `“${text}”`).join('、');
  return [report('prior.same', first, { values: { count: String(same.size), what } })];
}

const SAYS_NONE = /(?:无|没有|未)(?:使用|安排)?[^。；，]{0,6}政府性基金[^。；]*(?:支出|安排)?/;

/** Finds a section that says there is no fund money and does not name the empty table. */
export function checkUnsaidEmpty(
  paragraphs: readonly Paragraph[],
  tables: readonly { readonly title: string; readonly hasAmounts: boolean }[],
): readonly Finding[] {
  const empty = tables.find(({ title, hasAmounts }) => title.includes('政府性基金') && !hasAmounts);
  if (!empty) return [];
  const section = paragraphs.filter(
    ({ place, kind }) => kind === 'body' && /政府性基金预算支出/.test(place.section ?? ''),
  );
  const says = section.find(({ text }) => SAYS_NONE.test(text));
  if (!says || section.some(({ text }) => /表/.test(text))) return [];
  const span = { paragraph: says, from: 0, to: Math.min(40, says.text.length) };
  return [report('empty.unsaid', span, { values: { table: empty.title } })];
}
