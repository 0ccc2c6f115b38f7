import { ALL_LINES, GENERAL, GOVERNMENT_MONEY } from '../../../detail';
import { amount, fixed, group, line, sum, table, text } from '../../../tables';
import { CLASS_LINE_KEYS, classLines } from './classes';
import { generalColumns } from './shared';

/** 04 财政拨款收支总体情况表: only the money of the three fiscal budgets, this year's and carried over. */
export const t04 = table({
  id: '04',
  title: '财政拨款收支总体情况表',
  titleAliases: ['财政拨款收支预算表', '财政拨款收支总表', '财政拨款收支预算总表'],
  shortName: '财政拨款收支',
  takes: { funds: GOVERNMENT_MONEY },
  bands: [
    [
      fixed(
        'income',
        [
          group(
            '收入',
            text('label', '项目', { width: 30 }),
            amount('amount', '金额', ALL_LINES, { width: 14 }),
          ),
        ],
        [
          line('currentIncome', '一、本年收入', { parts: ['general', 'governmentFund', 'stateCapital'] }),
          line('general', '（一）一般公共预算拨款', {
            takes: { funds: GENERAL },
            indent: 1,
            aliases: ['一般公共预算'],
          }),
          line('appropriation', '其中：财政拨款', {
            takes: { funds: ['appropriation'] },
            within: 'general',
            indent: 2,
          }),
          line('governmentFund', '（二）政府性基金预算拨款', {
            takes: { funds: ['governmentFund'] },
            indent: 1,
          }),
          line('stateCapital', '（三）国有资本经营预算拨款', {
            takes: { funds: ['stateCapital'] },
            indent: 1,
          }),
          line('carriedIn', '二、上年结转结余', {
            parts: ['carriedGeneral', 'carriedGovernmentFund', 'carriedStateCapital'],
            aliases: ['上年结转'],
          }),
          line('carriedGeneral', '（一）一般公共预算拨款', {
            takes: { funds: ['carriedGeneral'] },
            indent: 1,
            aliases: ['一般公共预算'],
          }),
          line('carriedGovernmentFund', '（二）政府性基金预算拨款', {
            takes: { funds: ['carriedGovernmentFund'] },
            indent: 1,
          }),
          line('carriedStateCapital', '（三）国有资本经营预算拨款', {
            takes: { funds: ['carriedStateCapital'] },
            indent: 1,
          }),
          line('totalIncome', '收入总计', {
            foot: true,
            parts: ['currentIncome', 'carriedIn'],
            aliases: ['收入合计'],
          }),
        ],
      ),
      fixed(
        'outlay',
        [
          group(
            '支出',
            text('label', '项目', { width: 30 }),
            sum('total', '合计', ['general', 'governmentFund', 'stateCapital']),
            generalColumns(true),
            amount(
              'governmentFund',
              '政府性基金',
              { funds: ['governmentFund', 'carriedGovernmentFund'] },
              { aliases: ['政府性基金预算'] },
            ),
            amount('stateCapital', '国有资本经营预算', { funds: ['stateCapital', 'carriedStateCapital'] }),
          ),
        ],
        [
          line('currentOutlay', '一、本年支出', { parts: CLASS_LINE_KEYS }),
          ...classLines('bracketed'),
          line('carriedOut', '二、年终结转结余', { aliases: ['二、年终结转', '结转下年'] }),
          line('totalOutlay', '支出总计', {
            foot: true,
            parts: ['currentOutlay', 'carriedOut'],
            aliases: ['支出合计'],
          }),
        ],
      ),
    ],
  ],
  facts: {
    财政拨款收入总计: ['income', 'totalIncome', 'amount'],
    财政拨款本年收入: ['income', 'currentIncome', 'amount'],
    财政拨款上年结转: ['income', 'carriedIn', 'amount'],
    一般公共预算拨款: ['income', 'general', 'amount'],
    政府性基金预算拨款: ['income', 'governmentFund', 'amount'],
    国有资本经营预算拨款: ['income', 'stateCapital', 'amount'],
    财政拨款支出总计: ['outlay', 'totalOutlay', 'total'],
    一般公共预算收支: ['outlay', 'totalOutlay', 'general'],
    政府性基金收支: ['outlay', 'totalOutlay', 'governmentFund'],
    国有资本经营预算收支: ['outlay', 'totalOutlay', 'stateCapital'],
  },
});
