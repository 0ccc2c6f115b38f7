import fc from 'fast-check';
import type { DetailLine, FundId, ProjectType } from '../../src/budget/detail';
import { Amount } from '../../src/budget/money';
import { detailLine } from './books';

interface Account {
  readonly functional: string;
  readonly dept: string;
  readonly gov: string;
}

function account(functional: string, dept: string, gov: string): Account {
  return { functional, dept, gov };
}

/** What units usually pay out of basic expenditure, by function and both economic classifications. */
const BASIC: readonly Account[] = [
  account('2013101', '30101', '50101'),
  account('2013101', '30102', '50101'),
  account('2013101', '30103', '50101'),
  account('2013101', '30201', '50201'),
  account('2013101', '30217', '50206'),
  account('2013101', '30231', '50208'),
  account('2013101', '30239', '50201'),
  account('2013150', '30101', '50501'),
  account('2013150', '30107', '50501'),
  account('2013150', '30201', '50502'),
  account('2080501', '30302', '50905'),
  account('2080505', '30108', '50102'),
  account('2080505', '30108', '50501'),
  account('2101101', '30110', '50102'),
  account('2101102', '30110', '50501'),
  account('2210201', '30113', '50103'),
];

const PROJECT: readonly Account[] = [
  account('2013102', '30201', '50201'),
  account('2013102', '30213', '50209'),
  account('2013102', '30217', '50206'),
  account('2013102', '31002', '50306'),
  account('2050201', '30227', '50205'),
  account('2130108', '30226', '50205'),
];

const FUND_PROJECT: readonly Account[] = [
  account('2120803', '30227', '50205'),
  account('2120804', '31005', '50302'),
];

/** Sources that basic expenditure is paid from. */
const BASIC_FUNDS: readonly FundId[] = [
  'appropriation',
  'appropriation',
  'generalOther',
  'institution',
  'other',
];
const PROJECT_FUNDS: readonly FundId[] = [
  ...(['appropriation', 'appropriation', 'generalOther', 'carriedGeneral'] as const),
  ...(['fiscalAccount', 'superior', 'carriedUnit', 'carriedFiscalAccount'] as const),
];
const FUND_FUNDS: readonly FundId[] = ['governmentFund', 'carriedGovernmentFund'];

const UNITS = [
  { unitCode: '101001', unitName: '县委办公室本级' },
  { unitCode: '101002', unitName: '县档案馆' },
  { unitCode: '101003', unitName: '县接待服务中心' },
] as const;
/** Further units of a large department. */
const MORE_UNITS = [
  ...UNITS,
  { unitCode: '101004', unitName: '县机关事务中心' },
  { unitCode: '101005', unitName: '县政策研究中心' },
  { unitCode: '101006', unitName: '县保密技术服务中心' },
  { unitCode: '101007', unitName: '县电子政务中心' },
  { unitCode: '101008', unitName: '县党史研究中心' },
] as const;
const PROJECT_NAMES = [
  '会议经费',
  '值班经费',
  '信息系统运行维护',
  '档案数字化',
  '设备更新',
  '专题调研',
] as const;
const TYPES: readonly ProjectType[] = ['其他运转类', '特定目标类'];

/** Amounts in 元, as budget systems hold them: from 100 元, which still prints 0.01 万元, up to 300 万元. */
const yuan = fc.integer({ min: 10_000, max: 300_000_000 }).map((fen) => new Amount(fen).div(100));

type Unit = Pick<DetailLine, 'unitCode' | 'unitName'>;

const basicLine = (units: readonly Unit[]) =>
  fc.record({
    unit: fc.constantFrom(...units),
    account: fc.constantFrom(...BASIC),
    fund: fc.constantFrom(...BASIC_FUNDS),
    yuan,
  });

const projectLine = (units: readonly Unit[]) =>
  fc
    .record({
      unit: fc.constantFrom(...units),
      name: fc.constantFrom(...PROJECT_NAMES),
      isFund: fc.boolean(),
      yuan,
    })
    .chain((line) =>
      fc.record({
        line: fc.constant(line),
        account: fc.constantFrom(...(line.isFund ? FUND_PROJECT : PROJECT)),
        fund: fc.constantFrom(...(line.isFund ? FUND_FUNDS : PROJECT_FUNDS)),
      }),
    );

/** A detail as it was drawn: amounts in 元, to be converted by the test. */
export interface DrawnDetail {
  readonly lines: readonly { readonly line: DetailLine; readonly yuan: Amount }[];
}

/** How large a drawn department is: its units, and its lines of basic and of project expenditure, at least and at most. */
export interface DrawnSize {
  readonly units: number;
  readonly basic: readonly [number, number];
  readonly project: readonly [number, number];
}

/** Details of departments of a size, with several sources. Projects have one type each. */
export function drawnDetailsOf(size: DrawnSize): fc.Arbitrary<DrawnDetail> {
  const units = MORE_UNITS.slice(0, size.units);
  const within = ([minLength, maxLength]: readonly [number, number]) => ({ minLength, maxLength });
  return fc
    .record({
      basic: fc.array(basicLine(units), within(size.basic)),
      project: fc.array(projectLine(units), within(size.project)),
    })
    .map(toDrawnDetail);
}

/** Details of departments with one to three units. */
export const drawnDetails: fc.Arbitrary<DrawnDetail> = drawnDetailsOf({
  units: UNITS.length,
  basic: [1, 25],
  project: [0, 12],
});

interface DrawnBasic {
  readonly unit: Unit;
  readonly account: Account;
  readonly fund: FundId;
  readonly yuan: Amount;
}

interface DrawnProject extends Omit<DrawnBasic, 'unit' | 'yuan'> {
  readonly line: {
    readonly unit: Unit;
    readonly name: string;
    readonly isFund: boolean;
    readonly yuan: Amount;
  };
}

function toDrawnDetail(drawn: {
  readonly basic: readonly DrawnBasic[];
  readonly project: readonly DrawnProject[];
}): DrawnDetail {
  const { basic, project } = drawn;
  return {
    lines: [
      ...basic.map(({ unit, account: of, fund, yuan: amount }) => ({
        line: detailLine({ ...unit, ...of, fund, amount: '0' }),
        yuan: amount,
      })),
      ...project.map(({ line, account: of, fund }) => ({
        line: detailLine({
          ...line.unit,
          ...of,
          fund,
          project: `${line.unit.unitName}${line.name}${line.isFund ? '（基金）' : ''}`,
          projectType: TYPES[line.name.length % 2] ?? '其他运转类',
          amount: '0',
        }),
        yuan: line.yuan,
      })),
    ],
  };
}

/** The detail in 万元 with two decimals: figures that are final, so that every sum is exact. */
export function exactDetail({ lines }: DrawnDetail): DetailLine[] {
  return lines.map(({ line, yuan: amount }) => ({ ...line, amount: amount.div(10000).toDecimalPlaces(2) }));
}

/** The detail in 万元 with all digits of 元 and 分. */
export function fullDetail({ lines }: DrawnDetail): DetailLine[] {
  return lines.map(({ line, yuan: amount }) => ({ ...line, amount: amount.div(10000) }));
}
