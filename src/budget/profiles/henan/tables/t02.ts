import { amount, coded, group, sum, table } from '../../../tables';
import { functionalCodeColumns, generalColumns } from './shared';

const INCOME_KEYS = [
  'general',
  'governmentFund',
  'stateCapital',
  'fiscalAccount',
  'institution',
  'business',
  'superior',
  'subordinate',
  'other',
] as const;
const CARRIED_KEYS = [
  'carriedGeneral',
  'carriedGovernmentFund',
  'carriedStateCapital',
  'carriedFiscalAccount',
  'carriedUnit',
] as const;

/** 02 部门收入总体情况表. Inferred: no original was seen; the set of sources follows section 二 of the narrative. */
export const t02 = table({
  id: '02',
  title: '部门收入总体情况表',
  titleAliases: ['收入预算表', '部门收入总体表', '部门收入预算总表'],
  shortName: '收入总体',
  bands: [
    [
      coded('income', 'functional', [
        ...functionalCodeColumns,
        sum('total', '总计', [...INCOME_KEYS, ...CARRIED_KEYS], { aliases: ['合计'] }),
        generalColumns(false),
        amount(
          'governmentFund',
          '政府性基金',
          { funds: ['governmentFund'] },
          { aliases: ['政府性基金预算'] },
        ),
        amount('stateCapital', '国有资本经营预算', { funds: ['stateCapital'] }),
        amount(
          'fiscalAccount',
          '财政专户管理资金收入',
          { funds: ['fiscalAccount'] },
          { aliases: ['财政专户管理资金'] },
        ),
        amount('institution', '事业收入', { funds: ['institution'] }),
        amount('business', '事业单位经营收入', { funds: ['business'] }),
        amount('superior', '上级补助收入', { funds: ['superior'] }),
        amount('subordinate', '附属单位上缴收入', { funds: ['subordinate'] }),
        amount('other', '其他收入', { funds: ['other'] }),
        group(
          ['上年结转结余', '上年结转'],
          amount('carriedGeneral', '一般公共预算', { funds: ['carriedGeneral'] }),
          amount(
            'carriedGovernmentFund',
            '政府性基金',
            { funds: ['carriedGovernmentFund'] },
            { aliases: ['政府性基金预算'] },
          ),
          amount('carriedStateCapital', '国有资本经营预算', { funds: ['carriedStateCapital'] }),
          amount('carriedFiscalAccount', '财政专户管理资金', { funds: ['carriedFiscalAccount'] }),
          amount('carriedUnit', '单位资金', { funds: ['carriedUnit'] }),
        ),
      ]),
    ],
  ],
  facts: {
    收入表总计: ['total', 'total'],
    一般公共预算结转: ['total', 'carriedGeneral'],
    政府性基金结转: ['total', 'carriedGovernmentFund'],
    国有资本经营预算结转: ['total', 'carriedStateCapital'],
    财政专户管理资金结转: ['total', 'carriedFiscalAccount'],
    单位资金结转: ['total', 'carriedUnit'],
  },
});

/** Columns of 02 that are this year's income, and those that are carried over. */
export const INCOME_COLUMNS: readonly string[] = INCOME_KEYS;
export const CARRIED_COLUMNS: readonly string[] = CARRIED_KEYS;
