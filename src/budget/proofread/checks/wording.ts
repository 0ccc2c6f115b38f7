import type { Finding } from '../../rules/finding';
import { confusedWords } from '../confusables';
import type { Paragraph } from '../lines';
import { lineOf, report, wordsOf } from '../report';

const RECEPTION = /因公接待/g;
const SENSITIVE = /(?:按规定)?不予公开|不宜公开/g;
const SELVES = [
  ['部门', /(?:我|本)部门/g],
  ['单位', /(?:我|本)单位/g],
] as const;
const NUMBERED = /^[（(][一二三四五六七八九十]+[)）]/;
const SHORTEST_REPEAT = 25;

function near(paragraph: Paragraph, at: number, length: number) {
  const to = Math.min(paragraph.text.length, at + length + 6);
  return { paragraph, from: Math.max(0, at - 6), to };
}

/** Finds words that are probably another word: 相应号召, 反应动态, 因公接待. */
export function checkWords(paragraph: Paragraph): readonly Finding[] {
  const { text } = paragraph;
  const words = confusedWords(text).map(({ at, actual, right }) =>
    report('wording', near(paragraph, at, actual.length), { actual, expected: right }),
  );
  const terms = [...text.matchAll(RECEPTION)].map((match) =>
    report('term', near(paragraph, match.index, match[0].length), { actual: match[0], expected: '公务接待' }),
  );
  const secrets = [...text.matchAll(SENSITIVE)].map((match) =>
    report('sensitive', near(paragraph, match.index, match[0].length)),
  );
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
  return [report('naming', near(paragraph, match.index, match[0].length), { values: { what } })];
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
