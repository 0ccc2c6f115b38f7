import type { Paragraph } from '../lines';
import type { EmptyTableStatement } from './statement';

const SAID_EMPTY =
  /(?:《([^《》]{3,40}表)》|([^《》。，；、：]{3,40}表))(?=(?:》)?(?:均?为空表|是空表|无数据|没有数据|。空表|，空表|：[^。；]*(?:无数据|没有数据)))/g;
const NAMED = /《([^《》]{3,40}表)》|(?:^|[、。；：，])([^《》。，；、：空]{3,40}表)(?=$|[、。；：，])/g;

/** Reads which tables a paragraph says are empty; under a heading on 空表 every table named counts. */
export function readEmptyTables(paragraph: Paragraph): readonly EmptyTableStatement[] {
  if (paragraph.kind !== 'body') return [];
  const underHeading = /空表/.test(paragraph.place.section ?? '') || /空表/.test(paragraph.place.item ?? '');
  const denied = /没有空表|无空表/.test(paragraph.text);
  if (denied) return [];
  const matches = [
    ...paragraph.text.matchAll(SAID_EMPTY),
    ...(underHeading ? paragraph.text.matchAll(NAMED) : []),
  ];
  const seen = new Set<string>();
  return matches.flatMap((match) => {
    const table = (match[1] ?? match[2] ?? '').replace(/^(?:(?:19|20)\d\d年度?|（[^（）]+）|\d+[.、])+/, '');
    if (table === '' || seen.has(table)) return [];
    seen.add(table);
    return [
      { kind: 'emptyTable' as const, paragraph, from: match.index, to: match.index + match[0].length, table },
    ];
  });
}
