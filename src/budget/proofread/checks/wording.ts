import type { Finding } from '../../rules/finding';
import type { Paragraph } from '../lines';
import { lineOf, report, wordsOf } from '../report';

interface Confusable {
  readonly pattern: RegExp;
  readonly right: string;
}

/** Words that are often mistaken for one another in budget explanations (易混词), each only where its neighbours show it. */
const CONFUSABLE: readonly Confusable[] = [
  { pattern: /相应(?=[^，。；]{0,6}(?:号召|政策要求))/g, right: '响应' },
  { pattern: /反应(?=动态|情况|问题|民意|社情|预期|单位|部门)/g, right: '反映' },
  { pattern: /(?<=数量、)实效(?=、质量|、成本)|(?<=质量、)实效(?=、成本|、数量)/g, right: '时效' },
  { pattern: /(?<=各项|重点|全面)工资(?=开展|推进|落实|顺利)/g, right: '工作' },
  { pattern: /及、时(?!效|间)/g, right: '及时' },
  { pattern: /承担起其/g, right: '承担其' },
  { pattern: /财政拔款/g, right: '财政拨款' },
  { pattern: /拔款/g, right: '拨款' },
  { pattern: /按排/g, right: '安排' },
  { pattern: /结佘|节余结转/g, right: '结余' },
  { pattern: /部份/g, right: '部分' },
  { pattern: /以经(?=安排|完成|纳入)/g, right: '已经' },
  { pattern: /截止(?=(?:19|20)\d\d年)/g, right: '截至' },
  { pattern: /支出支出/g, right: '支出' },
  { pattern: /万元万元|万元元|元元/g, right: '万元' },
  { pattern: /(?<!部)部门部门(?!预算公开)/g, right: '部门' },
  { pattern: /(?:开展|进行)[^，。；]{0,12}的绩效目标(?=[。；，]|$)/g, right: '开展……绩效评价' },
  { pattern: /预算包括[^，。；]{2,40}预算是[^，。；]*/g, right: '……预算包括……' },
];
const RECEPTION = /因公接待/g;
const SENSITIVE = /(?:按规定)?不予公开|不宜公开/g;
const SELVES = [
  ['部门', /(?:我|本)部门/g],
  ['单位', /(?:我|本)单位/g],
] as const;
const NUMBERED = /^[（(][一二三四五六七八九十]+[)）]/;
const SHORTEST_REPEAT = 25;

function near(paragraph: Paragraph, match: RegExpExecArray | RegExpMatchArray) {
  const from = match.index ?? 0;
  const to = Math.min(paragraph.text.length, from + match[0].length + 6);
  return { paragraph, from: Math.max(0, from - 6), to };
}

/** Finds words that are probably another word: 相应号召, 反应动态, 因公接待. */
export function checkWords(paragraph: Paragraph): readonly Finding[] {
  const { text } = paragraph;
  const words = CONFUSABLE.flatMap(({ pattern, right }) =>
    [...text.matchAll(pattern)].map((match) =>
      report('wording', near(paragraph, match), { actual: match[0], expected: right }),
    ),
  );
  const terms = [...text.matchAll(RECEPTION)].map((match) =>
    report('term', near(paragraph, match), { actual: match[0], expected: '公务接待' }),
  );
  const secrets = [...text.matchAll(SENSITIVE)].map((match) => report('sensitive', near(paragraph, match)));
  return [...words, ...terms, ...secrets];
}

/** Finds a text that calls its author now 部门, now 单位; one finding at the rarer form. */
function checkNaming(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const uses = SELVES.map(([, pattern]) =>
    paragraphs.flatMap((paragraph) =>
      [...paragraph.text.matchAll(pattern)].map((match) => ({ paragraph, match })),
    ),
  );
  const [department, unit] = uses;
  if (!department?.length || !unit?.length) return [];
  const rarer = department.length < unit.length ? department : unit;
  const [use] = rarer;
  if (!use) return [];
  const { paragraph, match } = use;
  const forms = [...new Set([...department, ...unit].map((use) => use.match[0]))];
  const what = forms
    .map((form) => `“${form}”${[...department, ...unit].filter((use) => use.match[0] === form).length}处`)
    .join('、');
  return [report('naming', near(paragraph, match), { values: { what } })];
}

/** Finds numbers in half-width brackets beside full-width ones. */
function checkNumbering(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const numbered = paragraphs.filter((paragraph) => NUMBERED.test(paragraph.raw));
  const half = numbered.filter((paragraph) => paragraph.raw.startsWith('('));
  const first = half[0];
  if (!first || half.length === numbered.length) return [];
  const what = half.map((paragraph) => NUMBERED.exec(paragraph.raw)?.[0] ?? '').join('、');
  return [
    report(
      'numbering',
      { paragraph: first, from: 0, to: Math.min(12, first.text.length) },
      { values: { what } },
    ),
  ];
}

function checkRepeats(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const seen = new Map<string, Paragraph>();
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.kind !== 'body' || paragraph.text.length < SHORTEST_REPEAT) return [];
    const earlier = seen.get(paragraph.text);
    seen.set(paragraph.text, earlier ?? paragraph);
    if (!earlier) return [];
    const otherLine = String(lineOf({ paragraph: earlier, from: 0, to: 1 }));
    const span = { paragraph, from: 0, to: Math.min(30, paragraph.text.length) };
    return wordsOf(span) === '' ? [] : [report('repeated', span, { values: { otherLine } })];
  });
}

/** Checks of style that need the whole text: one name for oneself, one width of brackets, no paragraph twice. */
export function checkStyle(paragraphs: readonly Paragraph[]): readonly Finding[] {
  return [...checkNaming(paragraphs), ...checkNumbering(paragraphs), ...checkRepeats(paragraphs)];
}
