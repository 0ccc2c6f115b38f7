import type { Memory } from './candidates';
import type { Clauses } from './clauses';
import type { ListStatement } from './statement';

const NAME = String.raw`(?:[^、，。；：\d（）]|（[^（）]*）){2,40}`;
const LIST = new RegExp(String.raw`(?:主要包括|包括|包含)：?(${NAME}(?:、${NAME})*)(?=[。；，]|$)`, 'g');
const ONE_NAME = /商品和服务|个人和家庭|购置及运行|建筑物及/;
const OPEN_END = /等(?:\d*项|支出|费用|方面|内容)*$/;

function splitLast(name: string): readonly string[] {
  return ONE_NAME.test(name) ? [name] : name.split(/以及|和|及/).filter((one) => one !== '');
}

/** Reads lists of names without amounts: 主要包括：基本工资、津贴补贴和奖金. */
export function readLists(clauses: Clauses, memory: Memory): readonly ListStatement[] {
  const { paragraph } = clauses;
  return [...paragraph.text.matchAll(LIST)].flatMap((match) => {
    const [, words = ''] = match;
    const names = words.replace(OPEN_END, '').split('、');
    const last = names.pop() ?? '';
    const of = memory.amounts
      .filter((amount) => amount.paragraph === paragraph && amount.to <= match.index)
      .at(-1);
    if (of === undefined || names.length + splitLast(last).length < 2) return [];
    return [
      {
        kind: 'list' as const,
        paragraph,
        from: match.index,
        to: match.index + match[0].length,
        of,
        names: [...names, ...splitLast(last)],
        open: OPEN_END.test(words),
      },
    ];
  });
}
