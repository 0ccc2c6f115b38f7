import { sentenceStart, wordsBefore, type Clauses } from './clauses';
import { itemIn } from './names';
import type { AmountStatement, Item, StatedYear } from './statement';
import { tokenAt, type YearToken } from './tokens';

const EXECUTED = /执行|决算|实际|完成/;
const COMPARES = /(?:比|较|与|同)(?:本部门|我部门|本单位|我单位)?$/;
const AND_COMPARES = /^[^，。；]{0,12}(?:相比|比较|持平|相同|一致)/;
const EACH = /分别(?:为|是|安排)?/;

/** Whether a year token is the year compared with, not the year that the sentence speaks of. */
export function isComparedYear(text: string, year: YearToken): boolean {
  const before = text.slice(Math.max(0, year.from - 7), year.from);
  return COMPARES.test(before) || (before.endsWith('和') && AND_COMPARES.test(text.slice(year.to)));
}

function yearOf(clauses: Clauses, index: number): StatedYear {
  const { paragraph, tokens } = clauses;
  const start = sentenceStart(paragraph.text, tokenAt(tokens, index).from);
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokenAt(tokens, at);
    if (token.from < start) return null;
    if (token.kind === 'year' && !isComparedYear(paragraph.text, token)) return token.year;
  }
  return null;
}

/** The name of 公务接待费：2027年预算5.00万元, which stands before the mark; also that of the numbered heading. */
function itemFromContext(clauses: Clauses, index: number): Item | null {
  const { paragraph, tokens } = clauses;
  const mark = tokens
    .slice(0, index)
    .findLastIndex((token) => token.kind === 'mark' && /[，：]/.test(token.mark));
  if (mark >= 0) {
    const words = wordsBefore(clauses, mark);
    const item = /\d(?:元|万元|%)/.test(words) || words === '' ? null : itemIn(words, false);
    if (item && !item.id.startsWith('=')) return item;
  }
  const isFirst = !tokens.slice(0, index).some((token) => clauses.roles.get(token) === 'item');
  const heading = isFirst ? (paragraph.place.item ?? paragraph.place.section) : undefined;
  const named = heading ? itemIn(heading.replace(/(?:预算|支出|情况|说明|安排|的)+$/, ''), false) : null;
  return named && !named.id.startsWith('=') ? named : null;
}

/** Names of A、B和C分别为…: the k-th amount of the sentence belongs to the k-th name. */
function itemsSharedOut(clauses: Clauses, index: number): Item | null {
  const { paragraph, tokens, roles } = clauses;
  const end = tokenAt(tokens, index).from;
  const before = paragraph.text.slice(sentenceStart(paragraph.text, end), end);
  const each = EACH.exec(before);
  if (!each) return null;
  const offset = sentenceStart(paragraph.text, end) + each.index;
  const position = tokens.filter((t) => roles.get(t) === 'item' && t.from > offset && t.to <= end).length;
  const clause =
    before
      .slice(0, each.index)
      .split(/[，；：]/)
      .at(-1) ?? '';
  const name = clause.split(/、|和(?!服务|家庭)|与|及(?!运行)/)[position];
  return name ? itemIn(name, false) : null;
}

/** Reads the amounts of items in a paragraph. `order` is the number of amounts read before. */
export function readAmounts(clauses: Clauses, order: number): readonly AmountStatement[] {
  const { paragraph, tokens, roles } = clauses;
  const amounts: AmountStatement[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'money' || roles.get(token) !== 'item') return;
    const words = wordsBefore(clauses, index);
    const isLinked = /^(?:和|、|及|与)?$/.test(words);
    const item =
      (EACH.test(words) || isLinked ? itemsSharedOut(clauses, index) : itemIn(words)) ??
      itemFromContext(clauses, index);
    amounts.push({
      kind: 'amount',
      paragraph,
      from: token.from - words.length,
      to: token.to,
      item,
      money: token,
      year: yearOf(clauses, index),
      basis: EXECUTED.test(words) ? '执行' : '预算',
      order: order + amounts.length,
    });
  });
  return amounts;
}
