import { REMOVAL_NAMES, type Removal, type SignOffItem, type SignOffStatus } from '../budget/publication';
import type { Publication } from './publish';

/** How an item of the checklist stands, for people. */
export const SIGN_OFF_NAMES: Readonly<Record<SignOffStatus, string>> = {
  passed: '已核对',
  failed: '未通过',
  manual: '需人工确认',
};

const BOXES: Readonly<Record<SignOffStatus, string>> = { passed: '☑', failed: '☒', manual: '□' };
const MOST_PLACES = 12;

/** What a kind of removal is called. */
export function removalName(kind: Removal['kind']): string {
  return REMOVAL_NAMES[kind];
}

/** One line of what was removed: 公式（改为数值）：128 处（01收支总体、…）. */
export function removalText({ kind, count, places }: Removal): string {
  const shown = places.slice(0, MOST_PLACES).join('、');
  const more = places.length > MOST_PLACES ? '等' : '';
  return `${REMOVAL_NAMES[kind]}：${String(count)} 处（${shown}${more}）`;
}

function itemText({ label, status, note }: SignOffItem): string {
  return `${BOXES[status]} ${label}【${SIGN_OFF_NAMES[status]}】${note}`;
}

/** The checklist to be signed, with what is in the package and what was removed (发布前清单). */
export function publicationText({
  names,
  tables,
  concerns,
  removed,
  checklist,
  document,
}: Publication): string {
  return [
    `${document.cover.department}${document.cover.title}  发布前清单`,
    '本清单内部留存，不公开。',
    '',
    '一、发布的文件',
    `1. ${names.document}（说明和附表）`,
    `2. ${names.tables}（${String(tables.length)} 张表，只有数值：${tables.map(({ title }) => title).join('、')}）`,
    '',
    '二、逐项核对',
    ...checklist.map(itemText),
    '',
    '三、没有带进文件的内容',
    ...(removed.length === 0 ? ['没有需要去掉的内容。'] : removed.map(removalText)),
    '两份文件都是重新写出的，不含批注、修订、宏、定义的名称、外部链接和作者。',
    ...(concerns.length === 0 ? [] : ['', '四、仍要注意', ...concerns.map(({ message }) => message)]),
    '',
    '拟稿人：　　　　　　财务负责人：　　　　　　保密审查人：',
    '分管领导：　　　　　主要领导：　　　　　　　日期：　　年　　月　　日',
    '',
  ].join('\n');
}
