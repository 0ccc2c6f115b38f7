import { type Amount, convertUnit, type MoneyUnit, sumOf } from './amount';
import { withinRounding } from './interval';

/** In which units a total and its parts are printed, and with how many decimals figures in 万元 are. */
export interface SumUnits {
  readonly total: MoneyUnit;
  readonly parts: MoneyUnit;
  readonly decimals: number;
}

/**
 * Total − Σ parts in the unit of the total, or null where they agree. In one unit they must agree exactly. In two,
 * those in 万元 were rounded from 元, so each stands for ± half a unit in its last place (尾差).
 */
export function sumDifference(total: Amount, parts: readonly Amount[], units: SumUnits): Amount | null {
  const difference = total.minus(convertUnit(sumOf(parts), units.parts, units.total));
  if (difference.isZero()) return null;
  if (units.total === units.parts) return difference;
  const rounded = units.total === '万元' ? 1 : parts.length;
  const inWan = convertUnit(difference, units.total, '万元');
  return withinRounding(inWan, rounded, units.decimals) ? null : difference;
}
