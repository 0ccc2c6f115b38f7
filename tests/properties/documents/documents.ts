import fc from 'fast-check';
import { figureIndex } from '../../../src/budget/facts';
import { CHANGE_INDICATORS, type InfoValues } from '../../../src/budget/info';
import { draft } from '../../../src/budget/narrative';
import { proofread, type FigureIndex } from '../../../src/budget/proofread';
import { toText } from '../../../src/document';
import { infoSheet } from '../../budget/narrative/scene';
import { bookOf, sheetsFromDetail } from '../../support/books';
import { drawnDetails, exactDetail, type DrawnDetail } from '../../support/random-detail';

export const YEAR = 2024;
const DEPARTMENT = '临川县水利局';

/** A whole explanation with the figures of the book that it was drafted from. */
export interface Explained {
  readonly text: string;
  readonly figures: FigureIndex | null;
}

const answers = fc
  .record({
    prior: fc.array(fc.integer({ min: 100, max: 90_000_000 }), { minLength: 15, maxLength: 15 }),
    运行经费口径: fc.constantFrom('机关运行经费', '机构运行经费'),
    采购货物: fc.constantFrom('12.00', '无'),
  })
  .map(({ prior, ...choices }): InfoValues => {
    const figure = (index: number): string => {
      const value = String(prior[index] ?? 100).padStart(3, '0');
      return `${value.slice(0, -2)}.${value.slice(-2)}`;
    };
    return {
      fields: {
        版本: '独立部门',
        预算年度: String(YEAR),
        部门全称: DEPARTMENT,
        单位性质: '行政',
        财政级次: '县',
        封面年月: `${String(YEAR)}-03`,
        主要职责: '负责全县水资源管理和保护。',
        内设机构: '办公室\n财务股',
        采购工程: '0',
        采购服务: '2.00',
        '车辆.一般公务用车': '1',
        '车辆.一般执法执勤用车': '0',
        '车辆.特种专业技术用车': '0',
        '车辆.其他用车': '0',
        '设备.单价50万元以上通用设备': '0',
        '设备.单价100万元以上专用设备': '0',
        事前绩效评估: '未开展',
        重点项目绩效评价: '未开展',
        专项转移支付: '无',
        ...choices,
      },
      prior: Object.fromEntries(CHANGE_INDICATORS.map(({ item }, index) => [item, figure(index)])),
      reasons: Object.fromEntries(
        CHANGE_INDICATORS.map(({ item }, index) => [item, `${item}的任务第${String(index + 1)}次调整`]),
      ),
    };
  });

function explained([detail, values]: readonly [DrawnDetail, InfoValues]): Explained {
  const tables = sheetsFromDetail(exactDetail(detail), { year: YEAR, department: DEPARTMENT });
  const book = bookOf([...tables, infoSheet(values, YEAR)]);
  const document = draft({ book, ...(book.info ? { info: book.info } : {}) });
  return { text: toText(document), figures: figureIndex(book) };
}

/** Whole documents as they are drafted, the same at every run. */
export function documents(count: number, seed: number): readonly Explained[] {
  return fc.sample(fc.tuple(drawnDetails, answers), { seed, numRuns: count }).map(explained);
}

/** What proofreading says of a text beside the figures of its book: rules with messages, folded ones included. */
export function complaints(
  text: string,
  figures: FigureIndex | null,
): readonly { rule: string; message: string }[] {
  const lines = text.split('\n').map((line, index) => ({ index: index + 1, text: line }));
  return proofread(lines, { year: YEAR, exact: true, ...(figures ? { figures } : {}) }).findings.flatMap(
    (finding) => [finding, ...(finding.related ?? [])].map(({ rule, message }) => ({ rule, message })),
  );
}
