import {
  catalogueSummary,
  CONFIDENCE_LABELS,
  KIND_LABELS,
  LAST_CATALOGUE_YEAR,
  type Confidence,
  type KindSummary,
} from '../budget/codes';

const CONFIDENCES: readonly Confidence[] = ['sourced', 'sourced-2009', 'sourced-name', 'recalled'];

function kindText({ kind, rows, codes, doubtful, byConfidence, bySource, inForce }: KindSummary): string[] {
  const years = Object.entries(inForce).map(([year, count]) => `${year}年 ${String(count)}`);
  return [
    `${KIND_LABELS[kind]}：${String(codes)} 个编码，${String(rows)} 行（改过名的编码每个名称一行），其中存疑 ${String(doubtful)} 行`,
    `  在用：${years.join('，')}`,
    '  可信程度：',
    ...CONFIDENCES.flatMap((confidence) => {
      const count = byConfidence[confidence];
      return count === undefined ? [] : [`    ${CONFIDENCE_LABELS[confidence]} ${String(count)} 行`];
    }),
    '  出处：',
    ...bySource.map(({ source, rows: count }) => `    ${String(count)} 行 ${source}`),
    '',
  ];
}

/** How many codes of each kind and year the built-in catalogue knows, from which source and how surely (科目表概况). */
export function listCatalogue(format: 'text' | 'json'): string {
  const kinds = catalogueSummary();
  if (format === 'json') return `${JSON.stringify({ kinds }, null, 2)}\n`;
  return [
    ...kinds.flatMap(kindText),
    `${String(LAST_CATALOGUE_YEAR)} 年以后的年度按 ${String(LAST_CATALOGUE_YEAR)} 年的科目。未收录不等于错误；请载入本部门预算系统的科目表，载入后以它为准。`,
    '',
  ].join('\n');
}
