import { foldLabel } from '../sheet';

/** Where money comes from (资金来源), as the detail of a budget system tells it. */
export type FundId =
  | 'appropriation'
  | 'generalOther'
  | 'governmentFund'
  | 'stateCapital'
  | 'fiscalAccount'
  | 'institution'
  | 'business'
  | 'superior'
  | 'subordinate'
  | 'other'
  | 'carriedGeneral'
  | 'carriedGovernmentFund'
  | 'carriedStateCapital'
  | 'carriedFiscalAccount'
  | 'carriedUnit';

/** One source of money with the label of this product and the labels met in exports. */
export interface Fund {
  readonly id: FundId;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Left over from last year (上年结转结余) rather than this year's income. */
  readonly isCarriedOver: boolean;
}

function fund(id: FundId, label: string, aliases: readonly string[], isCarriedOver = false): Fund {
  return { id, label, aliases, isCarriedOver };
}

/** All sources, in the order of the income tables. */
export const FUNDS: readonly Fund[] = [
  fund('appropriation', '一般公共预算财政拨款', [
    '一般公共预算',
    '一般公共预算拨款',
    '财政拨款',
    '经费拨款',
    '一般公共预算资金',
    '一般公共预算当年拨款',
  ]),
  fund('generalOther', '一般公共预算（纳入预算管理的非税收入等）', [
    '纳入预算管理的非税收入',
    '纳入预算管理的行政事业性收费等非税收入',
    '非税收入安排',
  ]),
  fund('governmentFund', '政府性基金预算', [
    '政府性基金',
    '政府性基金预算拨款',
    '政府性基金预算资金',
    '政府性基金预算拨款收入',
    '政府性基金预算财政拨款',
  ]),
  fund('stateCapital', '国有资本经营预算', [
    '国有资本经营预算拨款',
    '国有资本经营预算资金',
    '国有资本经营预算拨款收入',
    '国有资本经营预算财政拨款',
  ]),
  fund('fiscalAccount', '财政专户管理资金', ['财政专户管理资金收入', '财政专户', '教育收费']),
  fund('institution', '事业收入', []),
  fund('business', '事业单位经营收入', ['经营收入']),
  fund('superior', '上级补助收入', ['上级补助']),
  fund('subordinate', '附属单位上缴收入', ['附属单位上缴']),
  fund('other', '其他收入', ['其他资金', '单位资金']),
  fund(
    'carriedGeneral',
    '上年结转（一般公共预算）',
    ['一般公共预算结转', '一般公共预算结转结余', '一般公共预算结余(结转)', '上年结转一般公共预算'],
    true,
  ),
  fund(
    'carriedGovernmentFund',
    '上年结转（政府性基金预算）',
    [
      '政府性基金结转',
      '政府性基金结转结余',
      '政府性基金结余(结转)',
      '上年结转政府性基金',
      '上年结转(政府性基金)',
    ],
    true,
  ),
  fund(
    'carriedStateCapital',
    '上年结转（国有资本经营预算）',
    [
      '国有资本经营预算结转',
      '国有资本经营预算结转结余',
      '国有资本经营预算结余(结转)',
      '上年结转国有资本经营预算',
    ],
    true,
  ),
  fund(
    'carriedFiscalAccount',
    '上年结转（财政专户管理资金）',
    [
      '财政专户管理资金结转',
      '财政专户管理资金结转结余',
      '财政专户管理资金结余(结转)',
      '上年结转财政专户管理资金',
    ],
    true,
  ),
  fund(
    'carriedUnit',
    '上年结转（单位资金）',
    ['单位资金结转', '单位资金结转结余', '单位资金结余(结转)', '上年结转单位资金'],
    true,
  ),
];

const BY_LABEL = new Map(
  FUNDS.flatMap((one) => [one.label, ...one.aliases].map((label) => [foldLabel(label), one.id] as const)),
);

/** The source that a label of an export names; null when it is not one of the known labels. */
export function fundByLabel(label: string): FundId | null {
  return BY_LABEL.get(foldLabel(label)) ?? null;
}

const LABELS = new Map(FUNDS.map((one) => [one.id, one.label] as const));

/** The label of a source as this product writes it. */
export function fundLabel(id: FundId): string {
  return LABELS.get(id) ?? id;
}

/** This year's money of the general public budget (一般公共预算), with and without its carry-over. */
export const GENERAL: readonly FundId[] = ['appropriation', 'generalOther'];
export const GENERAL_WITH_CARRIED: readonly FundId[] = [...GENERAL, 'carriedGeneral'];
/** All sources left over from last year (上年结转结余). */
export const CARRIED: readonly FundId[] = FUNDS.filter((one) => one.isCarriedOver).map((one) => one.id);

/** Money of the three fiscal budgets, this year's and carried over (政府预算资金). */
export const GOVERNMENT_MONEY: readonly FundId[] = [
  ...GENERAL,
  'governmentFund',
  'stateCapital',
  'carriedGeneral',
  'carriedGovernmentFund',
  'carriedStateCapital',
];
/** 财政专户管理资金, this year's and carried over. */
export const FISCAL_ACCOUNT_MONEY: readonly FundId[] = ['fiscalAccount', 'carriedFiscalAccount'];
/** What units earn themselves (单位资金), this year's and carried over. */
export const UNIT_MONEY: readonly FundId[] = [
  'institution',
  'business',
  'superior',
  'subordinate',
  'other',
  'carriedUnit',
];
