import { readDetail, type DetailReading, type ReadDetailOptions } from '../../../src/budget/detail';
import type { CellScalar } from '../../../src/budget/sheet';
import { sheetOf } from '../../support/sheets';
import { catalogueOf } from './golden';

/** The labels of this product's own detail. */
export const HEADER = [
  '单位代码',
  '单位名称',
  '功能分类科目编码',
  '项目名称',
  '项目类型',
  '部门经济分类编码',
  '政府经济分类编码',
  '资金来源',
  '金额（万元）',
];
/** Basic expenditure. */
export const WAGES: readonly CellScalar[] = [
  '101001',
  '某某局',
  '2013101',
  null,
  null,
  '30101',
  '50101',
  '一般公共预算',
  71.19,
];
/** Project expenditure. */
export const PROJECT: readonly CellScalar[] = [
  '101001',
  '某某局',
  '2013101',
  '综合专项',
  '其他运转类',
  '30201',
  '50201',
  '一般公共预算',
  20,
];

/** Reads rows as a detail of 2024. */
export function read(
  rows: readonly (readonly CellScalar[])[],
  options: Partial<ReadDetailOptions> = {},
): DetailReading {
  return readDetail(sheetOf('明细', rows), { catalogue: catalogueOf(2024), ...options });
}

/** A line with one cell changed. */
export function withCell(line: readonly CellScalar[], column: number, value: CellScalar): CellScalar[] {
  return line.map((cell, index) => (index === column ? value : cell));
}

/** Rule, level and cell of every finding. */
export const seen = (reading: DetailReading) =>
  reading.findings.map(({ rule, level, cell }) => [rule, level, cell]);
