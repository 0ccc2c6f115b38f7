import type { Finding } from '../../rules/finding';
import { foldLabel } from '../../sheet/fold';
import type { ListedTable } from '../figures';
import type { Paragraph } from '../lines';
import { lineOf, report } from '../report';

const CONTENTS = /^目录$/;
const PART = /^第[一二三四五六]部分/;
const NUMBERING =
  /^(?:第[一二三四五六七八九十]+部分|附件|附表|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d{1,2}[.、．])：?/;
const PAGE_END = /[.…·]*\d*[；;。]?$/;
const LONGEST_TITLE = 60;
/** Shared pairs of characters that make two titles one title in two wordings. */
const ALIKE = 0.4;

/** 目录 and what follows it. */
interface Parts {
  readonly entries: readonly Paragraph[];
  readonly body: readonly Paragraph[];
}

function partsOf(paragraphs: readonly Paragraph[]): Parts | null {
  const start = paragraphs.findIndex(({ text }) => CONTENTS.test(text));
  if (start < 0) return null;
  const first = paragraphs.findIndex(({ text }, index) => index > start && PART.test(text));
  const label = PART.exec(paragraphs[first]?.text ?? '')?.[0];
  if (label === undefined) return null;
  const body = paragraphs.findIndex(({ text }, index) => index > first && text.startsWith(label));
  if (body < 0) return null;
  return { entries: paragraphs.slice(start + 1, body), body: paragraphs.slice(body) };
}

function titleOf(text: string): string {
  let title = text.replace(PAGE_END, '');
  while (NUMBERING.test(title) && title.replace(NUMBERING, '') !== title)
    title = title.replace(NUMBERING, '');
  return title.replace(/(?:19|20)\d\d年度?/g, '');
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

function likeness(entry: string, title: string): number {
  const [own, other] = [pairsOf(entry), pairsOf(title)];
  const common = [...own].filter((pair) => other.has(pair)).length;
  return own.size === 0 ? 0 : common / own.size;
}

/** Compares 目录 with the headings of the body: one finding that names every difference with both wordings. */
export function checkOutline(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const parts = partsOf(paragraphs);
  if (!parts) return [];
  const titles = parts.body
    .filter(
      ({ text, kind }) => kind === 'heading' || (text.length <= LONGEST_TITLE && !/[。，；]/.test(text)),
    )
    .map(({ text, raw }) => ({ title: titleOf(text), raw: raw.trim() }))
    .filter(({ title }) => title.length > 1);
  const wrong = parts.entries.flatMap((entry) => {
    const title = titleOf(entry.text);
    if (title.length < 2 || /表$/.test(title)) return [];
    const isThere = titles.some(
      (one) => one.title === title || one.title.endsWith(title) || title.endsWith(one.title),
    );
    if (isThere) return [];
    const near = titles
      .map((one) => ({ ...one, alike: likeness(title, one.title) }))
      .sort((a, b) => b.alike - a.alike)[0];
    return near && near.alike >= ALIKE
      ? [{ entry, words: `“${entry.raw.trim()}”（正文是“${near.raw}”）` }]
      : [{ entry, words: `“${entry.raw.trim()}”（正文没有这个标题）` }];
  });
  const [first] = wrong;
  if (!first) return [];
  const at = { paragraph: first.entry, from: 0, to: first.entry.text.length };
  return [
    report('outline', at, {
      values: { count: String(wrong.length), what: wrong.map(({ words }) => words).join('、') },
      operands: wrong.map(({ entry }) => ({
        label: `第${lineOf({ paragraph: entry, from: 0, to: 1 })}行`,
        value: entry.raw.trim(),
      })),
    }),
  ];
}

const plain = (title: string): string => foldLabel(title).replace(/["'“”‘’]/g, '');

/** Compares the names of tables in 目录 with those on the sheets. Tables that are missing are told elsewhere. */
export function checkContents(
  paragraphs: readonly Paragraph[],
  tables: readonly ListedTable[],
): readonly Finding[] {
  const entries = (partsOf(paragraphs)?.entries ?? []).flatMap((entry) => {
    const title = titleOf(entry.text);
    return /表$/.test(title) && title.length < 40 ? [{ entry, title: plain(title) }] : [];
  });
  const [first] = entries;
  if (!first || entries.length < 3) return [];
  const wrong = tables.flatMap(({ title, printed }) => {
    const own = plain(printed ?? title);
    if (entries.some((one) => one.title === own)) return [];
    const named =
      entries.find((one) => one.title === plain(title)) ?? entries.find((one) => own.endsWith(one.title));
    return named
      ? [{ ...named, words: `目录“${named.title}”，表上是“${printed ?? title}”` }]
      : [{ ...first, words: `目录没有列“${printed ?? title}”` }];
  });
  const [one] = wrong;
  if (!one) return [];
  return [
    report(
      'contents',
      { paragraph: one.entry, from: 0, to: one.entry.text.length },
      { values: { count: String(wrong.length), what: wrong.map(({ words }) => words).join('；') } },
    ),
  ];
}
