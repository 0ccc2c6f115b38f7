import { foldLabel } from '../../sheet/fold';
import { BARE_TOTALS, LEXICON } from './lexicon';
import type { Item } from './statement';

const FILLER = [
  '(?:(?:收支|支出|收入)?(?:年初|本年)?(?:财政拨款)?(?:支出|收支)?预算)?',
  '(?:财政拨款)?(?:拟|共|计划)?(?:安排|编制|编列)?(?:的)?(?:支出|收入)?(?:预算)?',
  '(?:批复|执行|决算|实际|完成)?(?:支出|收入)?',
  '(?:总额|数额|总数|金额|规模|数|额)?(?:合计|总计|共计|总共|共|均)?(?:拟?安排)?',
  '(?:约)?(?:为|是|达到|达|有|：)?$',
].join('');
const KNOWN = LEXICON.map((entry) => ({ ...entry, regex: new RegExp(`(?:${entry.pattern})${FILLER}`) }));
const TOTALS = BARE_TOTALS.map((entry) => ({ ...entry, regex: new RegExp(`(?:${entry.pattern})${FILLER}`) }));
const QUALIFIERS =
  /一般公共预算|政府性基金|国有资本经营|财政专户|财政拨款|单位资金|非财政|全口径|当年|上年结转|上年结余|本级|下属|所属|集中采购|中小企业|小微企业|其中|追加|实有/g;
const NUMBERING =
  /^(?:（[一二三四五六七八九十\d]+）|\d{1,2}[.、．]|[一二三四五六七八九十]+[是、]|第[一二三四]+，)/;
const LEADING = /^(?:其中|主要|包括|具体|分别|以及|用于|按|和|及|与|并|即|是|为|的|，|：|、)+/;
const YEARS = /(?:19|20)\d\d年度?(?:末|底)?|(?:上|本|去|今|当)一?年度?(?!度?(?:收入|支出|结转|结余))/g;
const BRACKETED_FIGURE = /（[^（）]*\d[^（）]*元[^（）]*）/g;
const GENERIC =
  /^(?:预算|支出|收入|收支|资金|经费|费用|年初|安排|当年|全年|总|数|额|金额|总额|合计|共计|共|计|均|各|为|是|约|编制|拟|计划|情况|方面|财政拨款|部门|单位|本|我|局|项|的|部门预算)*$/;
const LONGEST_NAME = 24;

/**
 * The item that a stretch of words ends with: 2024年某局部门基本支出预算为 → 基本支出. Null when the words name none.
 * `bare` also accepts 收入 and 支出 alone as the whole of income and outlay.
 */
export function itemIn(words: string, bare = true): Item | null {
  const text = words
    .replace(NUMBERING, '')
    .replace(BRACKETED_FIGURE, '')
    .replace(YEARS, '')
    .replace(LEADING, '');
  for (const { id, name, regex } of KNOWN) {
    const match = regex.exec(text);
    if (match) return { id, name, qualifier: qualifierOf(text.slice(0, match.index)) };
  }
  if (bare) {
    for (const { id, name, regex } of TOTALS) {
      const match = regex.exec(text);
      if (match) return { id, name, qualifier: qualifierOf(text.slice(0, match.index)) };
    }
  }
  return unknownItem(text);
}

function qualifierOf(words: string): string {
  return [...new Set(words.match(QUALIFIERS) ?? [])].filter((word) => word !== '其中').join('·');
}

function unknownItem(text: string): Item | null {
  const name = text
    .replace(LEADING, '')
    .replace(/^.*?(?:本部门|我部门|本单位|我单位|部门(?!预算)|我局|本局)/, '')
    .replace(LEADING, '')
    .replace(/(?:支出)?(?:年初)?预算(?:安排|数|额)?(?:为|是|约|共|达)*$/, '')
    .replace(/^.*（[类款]）(?=.+（[款项]）)/, '')
    .replace(/（[类款项]）/, '')
    .replace(/(?:共计|合计|总计|安排|约|共|为|是|达|计|数)+$/, '');
  if (name.length < 2 || name.length > LONGEST_NAME || GENERIC.test(name)) return null;
  return { id: `=${foldLabel(name)}`, name, qualifier: qualifierOf(name) };
}
