import {
  cellAt,
  classLinesOf,
  columnsOfRow,
  fact,
  itemsByClass,
  lines,
  named,
  nothing,
  plus,
  relation,
  rows,
  together,
  type Selector,
} from '../../../rules/relations';
import type { Book } from '../../../book';
import { factCell } from '../../../facts';
import { isUsable } from '../../../tables';
import { CARRIED_COLUMNS, INCOME_COLUMNS } from '../tables/t02';

/** Whether a declared figure is there and 0. */
export function isZero(book: Book, factName: string): boolean {
  const cell = factCell(book, factName);
  return cell !== undefined && isUsable(cell) && cell.printed.isZero();
}

const FISCAL_CARRIED = ['carriedGeneral', 'carriedGovernmentFund', 'carriedStateCapital'] as const;

/** 01 does not tell which carried-over money is fiscal; 02 does, and no carry-over needs no telling. */
const fiscalCarried: Selector = (book) => {
  if (book.tables.has('02')) {
    return together('02表的财政拨款结转', columnsOfRow('02', 'total', FISCAL_CARRIED))(book);
  }
  return isZero(book, '上年结转结余')
    ? nothing('财政拨款结转')
    : '没有02表，不能区分上年结转结余中的财政拨款';
};

const fiscalIncome = ['general', 'governmentFund', 'stateCapital'] as const;

const FISCAL_NAMES = {
  general: '一般公共预算拨款',
  governmentFund: '政府性基金预算拨款',
  stateCapital: '国有资本经营预算拨款',
} as const;

const CARRIED_OF = {
  general: 'carriedGeneral',
  governmentFund: 'carriedGovernmentFund',
  stateCapital: 'carriedStateCapital',
} as const;

function sumOfLines(tableId: string, block: string, keys: readonly string[]): Selector {
  return rows(tableId, ['amount'], {
    block,
    where: (row) => keys.includes(row.key),
    by: () => '',
    name: () => `${tableId}表有关各行之和`,
  });
}

/** Relations 1, 7, 8 and 15: income against outlay, and the income tables against each other. */
export const incomeRelations = [
  relation({
    id: 'relation.01income=01outlay',
    basis: '部门收支总体情况表：收入总计＝支出总计',
    left: fact('收入总计'),
    right: fact('支出总计'),
  }),
  relation({
    id: 'relation.02=01',
    basis: '收入总体情况表总计＝收支总体情况表收入总计',
    left: fact('收入表总计'),
    right: fact('收入总计'),
  }),
  relation({
    id: 'relation.02sources=01',
    basis: '收入总体情况表各项收入＝收支总体情况表同项收入',
    left: columnsOfRow('02', 'total', [...INCOME_COLUMNS, 'appropriation']),
    right: lines('01', 'income', [...INCOME_COLUMNS, 'appropriation'], 'amount'),
  }),
  relation({
    id: 'relation.02carried=01',
    basis: '收入总体情况表上年结转结余各项之和＝收支总体情况表上年结转结余',
    left: together('02表上年结转结余各栏之和', columnsOfRow('02', 'total', CARRIED_COLUMNS)),
    right: fact('上年结转结余'),
  }),
  relation({
    id: 'relation.02items=03',
    level: 'warning',
    basis: '按科目列示的收入总计＝支出总体情况表同科目合计（没有年终结转结余时）',
    left: rows('02', ['total'], {
      where: (row) => row.kind === 'item',
      by: (row) => row.key,
      name: (key) => `02表 ${key} 总计`,
    }),
    right: rows('03', ['total'], {
      where: (row) => row.kind === 'item',
      by: (row) => row.key,
      name: (key) => `03表 ${key} 合计`,
    }),
    when: (book) => isZero(book, '年终结转结余') && hasItems(book, '02'),
  }),
  relation({
    id: 'relation.04=01fiscal',
    basis:
      '财政拨款收支总体情况表收入总计＝收支总体情况表的一般公共预算、政府性基金、国有资本经营预算及其结转之和',
    left: fact('财政拨款收入总计'),
    right: named(
      '01表中财政拨款各项及其结转之和',
      plus(sumOfLines('01', 'income', fiscalIncome), fiscalCarried),
    ),
  }),
  relation({
    id: 'relation.04sources=01',
    basis: '财政拨款收支总体情况表各项拨款＝收支总体情况表同项收入',
    left: lines('04', 'income', [...fiscalIncome, 'appropriation'], 'amount'),
    right: lines('01', 'income', [...fiscalIncome, 'appropriation'], 'amount'),
  }),
  relation({
    id: 'relation.04income=04outlay',
    basis: '财政拨款收支总体情况表：收入总计＝支出总计',
    left: fact('财政拨款收入总计'),
    right: fact('财政拨款支出总计'),
  }),
  ...fiscalIncome.map((source) =>
    relation({
      id: `relation.04${source}`,
      basis: '财政拨款收支总体情况表：同一资金的收入（含上年结转）＝支出（含年终结转结余）',
      left: named(
        `04表${FISCAL_NAMES[source]}与其上年结转之和`,
        sumOfLines('04', 'income', [source, CARRIED_OF[source]]),
      ),
      right: cellAt('04', 'outlay', 'totalOutlay', source),
    }),
  ),
  relation({
    id: 'relation.03class=01',
    basis: '收支总体情况表各类支出＝支出总体情况表同类科目之和',
    left: classLinesOf('01', 'outlay', 'amount'),
    right: itemsByClass('03', 'total'),
  }),
];

function hasItems(book: Book, tableId: string): boolean {
  const block = Object.values(book.tables.get(tableId)?.blocks ?? {})[0];
  return block?.rows.some((row) => row.kind === 'item') ?? false;
}
