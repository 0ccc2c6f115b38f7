import type { Item } from './statement';

/** A whole and its parts (分项): `required` must all be named for the sum to be known, `optional` count when named. */
export interface Partition {
  readonly wholes: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** The list may be incomplete: only more than the whole is wrong. */
  readonly partial?: boolean;
}

const CARRY = [
  'carry.general',
  'carry.fund',
  'carry.stateCapital',
  'carry.special',
  'carry.unit',
  'carry.in',
];
const OUTLAYS = [
  'outlay.total',
  'outlay.year',
  'outlay.any',
  'general.outlay',
  'general.both',
  'income.general',
];

export const PARTITIONS: readonly Partition[] = [
  { wholes: [...OUTLAYS, 'both.total'], required: ['basic', 'project'], optional: ['carry.out'] },
  { wholes: ['basic'], required: ['personnel', 'operating'], optional: [] },
  { wholes: ['basic'], required: ['econ.wages', 'econ.goods', 'econ.family'], optional: ['econ.capital'] },
  { wholes: ['personnel'], required: ['econ.wages', 'econ.family'], optional: [] },
  { wholes: ['threePublic'], required: ['abroad', 'vehicles', 'reception'], optional: [] },
  {
    wholes: ['threePublic'],
    required: ['abroad', 'vehicles.purchase', 'vehicles.running', 'reception'],
    optional: [],
  },
  { wholes: ['vehicles'], required: ['vehicles.purchase', 'vehicles.running'], optional: [] },
  {
    wholes: ['procurement'],
    required: ['procurement.goods', 'procurement.works', 'procurement.services'],
    optional: [],
  },
  {
    wholes: ['fiscal.both'],
    required: ['income.general', 'income.fund', 'income.stateCapital'],
    optional: ['carry.in'],
  },
  {
    wholes: ['fiscal.both'],
    required: ['general.both', 'fund.outlay', 'stateCapital.outlay'],
    optional: ['carry.in'],
  },
  {
    wholes: ['income.total', 'income.any'],
    required: ['income.general', 'carry.in'],
    optional: ['income.fund', 'income.service', 'income.other'],
    partial: true,
  },
  { wholes: ['income.total', 'both.total'], required: ['income.year', 'carry.in'], optional: [] },
  { wholes: ['outlay.total'], required: ['outlay.year', 'carry.out'], optional: [] },
  {
    wholes: ['income.total', 'income.year', 'income.any', 'both.total'],
    required: ['income.general', 'income.other'],
    optional: [
      'income.fund',
      'income.stateCapital',
      'income.special',
      'income.service',
      'income.operating',
      'income.superior',
      'income.subordinate',
      ...CARRY,
    ],
  },
];

/** Items that are the same thing under another heading, so that a change of one is a change of the other. */
export const KIN: readonly (readonly string[])[] = [
  ['income.total', 'income.year', 'income.any', 'both.total'],
  ['outlay.total', 'outlay.year', 'outlay.any', 'both.total'],
  ['general.outlay', 'general.both', 'income.general'],
  ['fund.outlay', 'income.fund'],
  ['stateCapital.outlay', 'income.stateCapital'],
];

/** Whether two item identities can mean the same figure. */
export function areKin(left: string, right: string): boolean {
  return left === right || KIN.some((group) => group.includes(left) && group.includes(right));
}

/** Whether an identity is that of the whole of income or outlay, whatever its heading calls it. */
export function isTotal(id: string): boolean {
  return /^(?:income|outlay|both)\.(?:total|year|any)$/.test(id);
}

/** Whether one amount is, by its name, a part of another: 人员经费 of 基本支出. */
export function isPartOf(
  part: { readonly item: Item | null },
  whole: { readonly item: Item | null },
): boolean {
  const [inner, outer] = [part.item?.id, whole.item?.id];
  if (inner === undefined || outer === undefined) return false;
  return PARTITIONS.some(
    (one) => one.wholes.includes(outer) && [...one.required, ...one.optional].includes(inner),
  );
}
