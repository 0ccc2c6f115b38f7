import type { Paragraph } from '../lines';
import type { Direction } from './statement';
import { tokenAt, tokenise, type Printed, type Token } from './tokens';

const UP = '增加|增长|增幅|上升|上涨|提高|新增|净增|调增|追加|增';
const DOWN = '减少|下降|降低|降幅|净减|压减|压缩|调减|削减|核减|节约|减';
const VERB = new RegExp(
  `(${UP}|${DOWN})(?:了|额|数|率|幅度|幅|额度)*(?:约|近|超过|为|达|到|是|共计|合计|不足|：)*$`,
);
const THRESHOLD = /^(?:（不?含）)?(?:及?以上|以下|以内|\/|每)/;
const COMPARED =
  /(?:比|较|与|同)[^，；。]{0,14}?(?:(?:19|20)\d\d年度?|上一?年度?|去年)(?:同期|同口径)?[年初部门单位预算执行决支出收入数额总完成批复实际安排的为是（]*$/;
const COMPARATOR =
  /(?:与|比|较|同|和)(?:[^，；。]{0,6}?)(?:(?:19|20)\d\d年度?|上一?年度?|去年)(?:同期)?(?:[年初部门预算执行决算数额完成批复实际的]*)(?:相比较?|比较|相较|对比)?/g;
const MANNER = /同比|环比|按?(?:可比|同)口径(?:计算)?|[，：]/g;

/** What a sum of money in a sentence is (金额的角色). */
export type MoneyRole = 'item' | 'delta' | 'prior' | 'threshold' | 'difference';

/** A paragraph with its tokens and the role of each sum of money. */
export interface Clauses {
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  readonly roles: ReadonlyMap<Token, MoneyRole>;
}

const CUTS_CLAUSE = new Set(['，', '；', '。', '：', '、', '！', '？']);

/** The words to the left of a token that belong to it: back to a clause mark, a figure or an open bracket. */
export function wordsBefore(clauses: Pick<Clauses, 'paragraph' | 'tokens'>, index: number): string {
  const { paragraph, tokens } = clauses;
  const end = tokens[index]?.from ?? 0;
  let depth = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'mark' && token.mark === '）') depth += 1;
    else if (token.kind === 'mark' && token.mark === '（') {
      if (depth === 0) return paragraph.text.slice(token.to, end);
      depth -= 1;
    } else if (depth === 0) {
      const cuts =
        token.kind === 'mark' ? CUTS_CLAUSE.has(token.mark) : /money|percent|flat/.test(token.kind);
      if (cuts) return paragraph.text.slice(token.to, end);
    }
  }
  return paragraph.text.slice(0, end);
}

/** The verb of change that the words end with, and its direction; null when they end otherwise. */
export function changeVerb(words: string): { verb: string; direction: Direction; words: string } | null {
  const match = VERB.exec(words);
  const verb = match?.[1];
  if (!match || verb === undefined) return null;
  return {
    verb,
    direction: new RegExp(`^(?:${UP})$`).test(verb) ? 'up' : 'down',
    words: words.slice(0, match.index),
  };
}

/** The words of a clause without what it compares with: 三公经费支出预算数比2023年 → 三公经费支出预算数. */
export function withoutComparison(words: string): string {
  return words.replace(COMPARATOR, '').replace(MANNER, '');
}

/** Whether the words of a clause compare with another year. */
export function comparesYears(words: string): boolean {
  return withoutComparison(words) !== words;
}

function roleOf(text: string, words: string, money: Printed): MoneyRole {
  if (THRESHOLD.test(text.slice(money.to)) || /(?:单价|单位价值|价值|超过|达到)$/.test(words))
    return 'threshold';
  if (changeVerb(words)) return 'delta';
  if (/(?:差值|差额|相差)为?$/.test(words)) return 'difference';
  const sinceMark = /[^，；。：、]*$/.exec(text.slice(0, money.from))?.[0] ?? '';
  const compared = COMPARED.test(words) || (sinceMark.endsWith('（') && COMPARED.test(sinceMark));
  return compared ? 'prior' : 'item';
}

/** Cuts a paragraph into tokens and gives each sum of money its role. */
export function readClauses(paragraph: Paragraph): Clauses {
  const tokens = tokenise(paragraph.text);
  const roles = new Map<Token, MoneyRole>();
  tokens.forEach((token, index) => {
    if (token.kind === 'money') {
      roles.set(token, roleOf(paragraph.text, wordsBefore({ paragraph, tokens }, index), token));
    }
  });
  return { paragraph, tokens, roles };
}

/** Offset at which the sentence of a position starts. */
export function sentenceStart(text: string, at: number): number {
  return (
    Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('！', at - 1), text.lastIndexOf('？', at - 1)) +
    1
  );
}

/** Offset just past the end of the sentence of a position, its full stop excluded. */
export function sentenceEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[。！？]/);
  return end < 0 ? text.length : at + end;
}
