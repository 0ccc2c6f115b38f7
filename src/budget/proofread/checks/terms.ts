import type { Finding } from '../../rules/finding';
import type { Paragraph } from '../lines';
import { report } from '../report';

const GLOSSARY = /名词解释|名词说明/;
const ENTRY =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d{1,2}[.、．])?([^：。，]{2,26})：/;

const NO_TERM = /名词解释|名词说明|^附[件表]|^说明$|^注$|^备注$|单位$|部门$/;

function isGlossary({ place }: Paragraph): boolean {
  return GLOSSARY.test(place.part ?? '') || GLOSSARY.test(place.section ?? '');
}

interface Term {
  readonly paragraph: Paragraph;
  readonly name: string;
}

function termsOf(paragraphs: readonly Paragraph[]): readonly Term[] {
  return paragraphs.filter(isGlossary).flatMap((paragraph): Term[] => {
    const name = paragraph.kind === 'caption' ? undefined : ENTRY.exec(paragraph.text)?.[1];
    return name === undefined || NO_TERM.test(name) ? [] : [{ paragraph, name }];
  });
}

/** Ways in which a text may write a term that its glossary explains. */
function waysOf(name: string): readonly string[] {
  const bare = name.replace(/情况$/, '');
  const inner = bare.replace(/（[^（）]*）/g, '');
  return [
    ...new Set([bare, inner, bare.replace(/资金$|收入$|支出$/, ''), inner.replace(/收入$|支出$/, '')]),
  ].filter((one) => one.length >= 3);
}

function whole({ paragraph }: Term, name: string) {
  const from = Math.max(0, paragraph.text.indexOf(name));
  return { paragraph, from, to: from + name.length };
}

/** Finds terms that are explained but not used. */
export function checkUnusedTerms(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const terms = termsOf(paragraphs);
  const body = paragraphs.filter((paragraph) => !isGlossary(paragraph)).map(({ text }) => text);
  // A glossary alone has no text to be compared with.
  if (terms.length === 0 || body.join('').length < 400) return [];
  const unused = terms.filter(
    ({ name }) => !waysOf(name).some((way) => body.some((text) => text.includes(way))),
  );
  const [first] = unused;
  if (!first) return [];
  const what = unused.map(({ name }) => `“${name}”`).join('、');
  return [report('term.unused', whole(first, first.name), { values: { what } })];
}

/** Terms of the trade that the glossary of an explanation holds once the text uses them (必备名词). */
const REQUIRED: readonly (readonly [string, RegExp, RegExp])[] = [
  ['基本支出', /基本支出/, /基本支出/],
  ['项目支出', /项目支出/, /项目支出/],
  ['“三公”经费', /三公经费/, /三公经费/],
  ['运行经费', /(?:机关|机构|单位)运行经费/, /运行经费/],
];

/** A visible gap of a draft uses no term yet. */
const GAP = /【[^】]*】/g;

/** Finds terms that are used and not explained, in a text that has a glossary. */
export function checkUnexplainedTerms(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const terms = termsOf(paragraphs);
  const [first] = terms;
  if (!first || terms.length < 2) return [];
  const body = paragraphs.filter((paragraph) => !isGlossary(paragraph) && paragraph.kind === 'body');
  const missing = REQUIRED.filter(
    ([, used, explained]) =>
      body.some(({ text }) => used.test(text.replace(GAP, ''))) &&
      !terms.some(({ paragraph }) => explained.test(paragraph.text)),
  );
  if (missing.length === 0) return [];
  const what = missing.map(([name]) => name).join('、');
  return [report('term.unexplained', whole(first, first.name), { values: { what } })];
}

const RUNNING = /(?:机关（机构）|行政（事业）单位|行政事业单位|机关|机构|事业单位|行政单位)运行经费/g;

/** Finds 机关运行经费, 机构运行经费 and 行政（事业）单位运行经费 for one thing. */
export function checkMixedTerms(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const uses = paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(RUNNING)].map((match) => ({ paragraph, from: match.index, name: match[0] })),
  );
  const names = [...new Set(uses.map(({ name }) => name))];
  const first = uses.find(({ paragraph }) => paragraph.kind === 'body') ?? uses[0];
  if (!first || names.length < 2) return [];
  const what = names.map((name) => `“${name}”${uses.filter((use) => use.name === name).length}处`).join('、');
  return [
    report(
      'term.mixed',
      { paragraph: first.paragraph, from: first.from, to: first.from + first.name.length },
      { values: { what } },
    ),
  ];
}
