import type { Finding } from '../../rules/finding';
import { operandOf, report } from '../report';
import type { AmountStatement, CountStatement } from '../statements/statement';
import { showMoney } from '../statements/tokens';

function isFilled(amount: AmountStatement, id: string): boolean {
  return amount.item?.id === id && !amount.money.yuan.isZero() && amount.year !== 'prior';
}

/** Finds running costs of cars without a car that they can be for. */
export function checkVehicles(
  amounts: readonly AmountStatement[],
  counts: readonly CountStatement[],
): readonly Finding[] {
  const running = amounts.find((amount) => isFilled(amount, 'vehicles.running'));
  const owned = counts.find(({ name, measure }) => name.includes('车辆') && measure === '辆');
  if (!running || !owned) return [];
  const official = owned.parts.filter(({ name }) => !name.startsWith('其他'));
  const isNone = owned.total === 0;
  const isOtherOnly = !isNone && official.length > 0 && official.every(({ value }) => value === 0);
  if (!isNone && !isOtherOnly) return [];
  const what = isNone ? '车辆数是0' : `${owned.total}辆车都列在“其他用车”，没有说明用途`;
  return [
    report('vehicle.use', owned, {
      values: { what },
      operands: [operandOf(running), { label: '车辆', value: `${owned.total}辆` }],
      actual: showMoney(running.money),
    }),
  ];
}

/** Finds works to be procured where the tables hold neither capital expenditure nor repairs. */
export function checkWorks(
  amounts: readonly AmountStatement[],
  hasWorks: boolean | undefined,
): readonly Finding[] {
  if (hasWorks !== false) return [];
  const works = amounts.find((amount) => isFilled(amount, 'procurement.works'));
  if (!works) return [];
  return [report('works', works, { operands: [operandOf(works)], actual: showMoney(works.money) })];
}
