import type { Finding, Operand } from '../../rules/finding';
import { sumOf, type Amount } from '../../money';
import { report } from '../report';
import type { ChangeStatement, Direction } from '../statements/statement';
import { showLike, showMoney } from '../statements/tokens';
import { singleDirection } from './movement';

const TOTALS = ['outlay.total', 'outlay.year', 'outlay.any', 'general.outlay', 'general.both', 'both.total'];
const INCOMES = ['income.total', 'income.year', 'income.any'];
const OPERATING = ['operating', 'running'];
const REST = ['personnel', 'project'];
const NAMES_REST = /人员|人事|工资|项目|调出|调入|退休/;
const NAMES_OPERATING = /公用|运行经费|办公|一般性支出|节约/;

type Moved = ChangeStatement & { readonly delta: NonNullable<ChangeStatement['delta']> };

function moved(change: ChangeStatement): change is Moved {
  return change.delta !== null;
}

function idOf(change: ChangeStatement): string {
  const id = change.subject?.id;
  return id && !id.startsWith('=') ? id : (change.candidates[0]?.item?.id ?? '');
}

function signed(change: Moved): Amount {
  return change.delta.direction === 'up' ? change.delta.money.yuan : change.delta.money.yuan.negated();
}

function opposite(direction: Direction): Direction {
  return direction === 'up' ? 'down' : 'up';
}

/** A reason that names staff or projects moving one way, and says nothing about the running costs. */
function claimsRest(total: Moved): boolean {
  const text = total.reason?.text ?? '';
  if (!NAMES_REST.test(text) || NAMES_OPERATING.test(text)) return false;
  return singleDirection(text)?.direction !== opposite(total.delta.direction);
}

function unexplained(total: Moved, part: Moved): Finding | null {
  const rest = signed(total).minus(signed(part));
  const direction = rest.isNegative() ? 'down' : 'up';
  if (rest.isZero() || direction === total.delta.direction || !claimsRest(total)) return null;
  const difference = showLike(rest.abs(), total.delta.money);
  const verb = (of: Direction) => (of === 'up' ? '增加' : '减少');
  const name = idOf(total).startsWith('income') ? '收入' : '支出';
  const operands: Operand[] = [
    { label: `${name}合计${verb(total.delta.direction)}`, value: showMoney(total.delta.money) },
    { label: `公用经费${verb(part.delta.direction)}`, value: showMoney(part.delta.money) },
    { label: `其余支出${verb(direction)}`, value: difference },
  ];
  const values = {
    total: `${name}合计`,
    totalVerb: verb(total.delta.direction),
    totalDelta: showMoney(total.delta.money),
    part: '公用经费',
    partVerb: verb(part.delta.direction),
    partDelta: showMoney(part.delta.money),
    restVerb: verb(direction),
    reason: total.reason?.text ?? '',
  };
  return report(
    'reason.composition',
    { ...total, to: total.reason?.to ?? total.to },
    { values, operands, difference },
  );
}

/**
 * Compares the change of the whole with that of 公用经费: when the rest must have moved the other way, a reason that
 * speaks only of staff or projects does not explain it. A warning: each of them alone may still have moved so.
 */
export function checkComposition(changes: readonly ChangeStatement[]): readonly Finding[] {
  const all = changes.filter(moved);
  if (all.some((change) => REST.includes(idOf(change)))) return [];
  const part = all.find((change) => OPERATING.includes(idOf(change)));
  const totals = all.filter((change) => [...TOTALS, ...INCOMES].includes(idOf(change)));
  totals.sort((a, b) => Number(INCOMES.includes(idOf(a))) - Number(INCOMES.includes(idOf(b))));
  if (!part) return [];
  for (const total of totals) {
    const finding = unexplained(total, part);
    if (finding) return [finding];
  }
  return [];
}

/** Checks a sentence on the composition of a change (从构成看……): the parts' changes add up to that of the whole. */
export function checkDeltaSum(changes: readonly ChangeStatement[]): readonly Finding[] {
  const all = changes.filter(moved);
  const leads = all.filter((change) =>
    /从构成看|从支出构成看/.test(change.paragraph.text.slice(0, change.from + 5)),
  );
  const paragraphs = [...new Set(leads.map((change) => change.paragraph))];
  return paragraphs.flatMap((paragraph) => {
    const start = paragraph.text.search(/从(?:支出)?构成看/);
    const parts = leads.filter(
      (change) => change.paragraph === paragraph && [...OPERATING, ...REST].includes(idOf(change)),
    );
    const own = all.filter((change) => change.paragraph === paragraph && change.to <= start);
    const before = own.length > 0 ? own : all.filter((change) => change.paragraph.line < paragraph.line);
    const total = before.filter((change) => TOTALS.includes(idOf(change))).at(-1);
    const [first, second] = parts;
    if (!total || !first || !second) return [];
    const sum = sumOf(parts.map(signed));
    if (sum.equals(signed(total))) return [];
    const at = { paragraph, from: first.from, to: (parts.at(-1) ?? second).to };
    const like = total.delta.money;
    return [
      report('delta.sum', at, {
        operands: [total, ...parts].map((change) => ({
          label: `${change.subject?.name ?? '总的'}${change.delta.verb}`,
          value: showMoney(change.delta.money),
        })),
        expected: `${sum.isNegative() ? '减少' : '增加'}${showLike(sum.abs(), like)}`,
        actual: `${total.delta.verb}${showMoney(like)}`,
        difference: showLike(sum.minus(signed(total)).abs(), like),
      }),
    ];
  });
}
