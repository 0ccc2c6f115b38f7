/** One line of an inspection of disclosure (检查内容). */
export interface InspectionItem {
  readonly id: string;
  readonly name: string;
  readonly kind: 'time' | 'text' | 'table' | 'other';
}

const BEFORE: readonly InspectionItem[] = [
  { id: 'time', name: '及时性', kind: 'time' },
  { id: 'cover', name: '封面', kind: 'text' },
  { id: 'contents', name: '目录', kind: 'text' },
  { id: 'duties', name: '主要职能', kind: 'text' },
  { id: 'organisation', name: '机构设置', kind: 'text' },
  { id: 'terms', name: '名词解释', kind: 'text' },
  { id: 'narrative', name: '情况说明', kind: 'text' },
];

/** Everything that concerns none of the others: 填报信息, 明细, the book as a whole. */
export const OTHER_ITEM: InspectionItem = { id: 'other', name: '其他', kind: 'other' };

/** The lines of an inspection in the order in which reviewers go: time, text, each table, the rest. */
export function itemsOf(
  tables: readonly { readonly id: string; readonly title: string }[],
): readonly InspectionItem[] {
  const ofTables = tables.map(({ id, title }): InspectionItem => ({
    id,
    name: `${id}表 ${title}`,
    kind: 'table',
  }));
  return [...BEFORE, ...ofTables, OTHER_ITEM];
}
