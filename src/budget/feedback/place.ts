import { foldLabel } from '../sheet';
import type { CheckedTable } from '../rules/check';
import type { Finding } from '../rules/finding';
import { headOf } from '../rules/heads';
import { OTHER_ITEM } from './items';

/** The line of inspection for a paragraph of the text, by its number. */
export type TextParts = (paragraph: number) => string;

interface Line {
  readonly index: number;
  readonly text: string;
}

/** Headings that open a part of the text, by the line of inspection they belong to. A heading is short. */
const LONGEST_HEADING = 24;
const HEADINGS: readonly (readonly [pattern: RegExp, item: string])[] = [
  [/^目录$/u, 'contents'],
  [/名词解释$/u, 'terms'],
  [/(?:职能|职责)$/u, 'duties'],
  [/^(?:第.部分|[一二三四五六七八九十]+、)?.*(?:机构设置|单位构成|人员构成)/u, 'organisation'],
  [/(?:部门|单位)?预算情况说明$/u, 'narrative'],
  [/情况说明$/u, 'narrative'],
];
/** An entry of the table of contents ends in a page number or leads to one by dots. */
const CONTENTS_ENTRY = /(?:…|\.{3,}|\t)\s*\d*$|\D\d{1,3}$/u;
/** A cover is short. */
const LONGEST_COVER = 8;

function headingItem(text: string): string | null {
  const label = foldLabel(text);
  if (label === '' || label.length > LONGEST_HEADING || /[。；]$/u.test(label)) return null;
  return HEADINGS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** Tells for each paragraph of a text whether it is cover, 目录, duties, organisation, terms or narrative. */
export function textParts(lines: readonly Line[]): TextParts {
  const items = new Map<number, string>();
  let current = 'cover';
  let filled = 0;
  for (const { index, text } of lines) {
    if (text.trim() !== '') filled += 1;
    const opened = headingItem(text);
    const isEntry = current === 'contents' && opened !== null && CONTENTS_ENTRY.test(text.trim());
    if (opened !== null && !isEntry) current = opened;
    else if (current === 'cover' && filled > LONGEST_COVER) current = 'narrative';
    items.set(index, current);
  }
  return (paragraph) => items.get(paragraph) ?? 'narrative';
}

/** Rules about one part of the text, wherever the words stand that they quote. */
const ITEM_OF_RULE: Readonly<Record<string, string>> = {
  'text.contents': 'contents',
  'text.term.unused': 'terms',
  'text.term.unexplained': 'terms',
};

/** The line of inspection that a finding belongs to: time, a part of the text, a table, or the rest. */
export function placeItem(
  finding: Finding,
  tables: readonly CheckedTable[],
  parts: TextParts | null,
): string {
  if (headOf(finding.rule) === '及时') return 'time';
  const own = ITEM_OF_RULE[finding.rule];
  if (own !== undefined) return own;
  if (finding.text) return parts?.(finding.text.paragraph) ?? 'narrative';
  // Where two tables disagree, the one with the likely wrong cell has to be mended.
  const sheetName = finding.suspect?.sheet ?? finding.sheet;
  return tables.find(({ sheet }) => sheet === sheetName)?.id ?? OTHER_ITEM.id;
}
