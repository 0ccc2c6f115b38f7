import type { Finding } from '../../rules/finding';
import type { Paragraph } from '../lines';
import { report } from '../report';
import type { TextRuleName } from '../rules';

interface Pattern {
  readonly rule: TextRuleName;
  readonly pattern: RegExp;
  readonly what: string;
}

/** Words of a template that were never filled in or cleaned up (模板残留), in canonical text. */
const PATTERNS: readonly Pattern[] = [
  { rule: 'remains', pattern: /【[^】]*】/g, what: '【】里的提示' },
  {
    rule: 'remains',
    pattern: /(?<![A-Za-z×])(?:X{2,}|x{2,}|×{2,}|＊{2,}|\*{2,}|○{2,}|□{2,}|_{2,})(?![A-Za-z])/g,
    what: '占位符号',
  },
  { rule: 'remains', pattern: /(?:主要)?原因(?:主要)?(?:是|为|：)+(?=[。；]|$)/g, what: '原因没有写' },
  {
    rule: 'remains',
    pattern:
      /（(?:增加|减少|具体|填写|此处|请|说明)[^（）]{0,12}(?:内容|填写|说明|名称)）|请填写|待填写|此处填写/g,
    what: '填写提示',
  },
  {
    rule: 'remains',
    pattern: /(?:占[^，。；：%\d]{0,12}|增长|下降|增加|减少)(?:了)?%/g,
    what: '百分号前没有数字',
  },
  { rule: 'remains', pattern: /(?:增加|减少|预算为?|支出为?|费|安排)万元/g, what: '“万元”前没有数字' },
  { rule: 'remains', pattern: /<\/?[a-zA-Z][^<>]{0,40}>|&nbsp；?|&[a-z]{2,6}；/g, what: '网页代码' },
  { rule: 'remains', pattern: /#(?:REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM)[！？]?/gi, what: '表格的出错值' },
  {
    rule: 'punctuation',
    pattern: /(?<!…)。{2,}|；。|，。|、。|：。|。，|。；|，，|；；|：：|、、|，；|；，/g,
    what: '标点重复',
  },
];
const SENTENCE_LENGTH = 10;
const ENDS = /[。！？；：…）】》]$/;
const GLOSSARY = /名词解释|名词说明/;

function around(paragraph: Paragraph, from: number, to: number) {
  return { paragraph, from: Math.max(0, from - 8), to: Math.min(paragraph.text.length, to + 2) };
}

/**
 * Finds what a template left in a paragraph: brackets, placeholders, empty reasons and percentages, doubled marks. What
 * stands inside another remain is not told again.
 */
export function checkRemains(paragraph: Paragraph): readonly Finding[] {
  const found = PATTERNS.flatMap(({ rule, pattern, what }) =>
    [...paragraph.text.matchAll(pattern)].map((match) => ({
      rule,
      what,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  return found
    .filter((one, index) => !found.slice(0, index).some(({ from, to }) => from <= one.from && one.to <= to))
    .map(({ rule, what, from, to }) => report(rule, around(paragraph, from, to), { values: { what } }));
}

/** Finds explanations of terms and sentences of the narrative that end without a full stop. */
export function checkFullStop(paragraph: Paragraph): Finding | null {
  const { text, kind, place } = paragraph;
  const inGlossary = GLOSSARY.test(place.part ?? '') || GLOSSARY.test(place.section ?? '');
  const isSentence = inGlossary
    ? /^[一二三四五六七八九十]+、[^：]*：|是指/.test(text)
    : /\d(?:万元|元|%)/.test(text) && text.includes('，');
  if (kind !== 'body' || text.length < SENTENCE_LENGTH || !isSentence || ENDS.test(text)) return null;
  const span = { paragraph, from: Math.max(0, text.length - 16), to: text.length };
  return report('punctuation', span, { values: { what: '句末缺少“。”' } });
}
