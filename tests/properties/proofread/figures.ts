import Decimal from 'decimal.js';
import type { Random } from './random';

/** How a generated paragraph prints money. Amounts are kept as integers of the last printed place. */
export interface Style {
  readonly unit: '万元' | '元';
  readonly decimals: 0 | 2;
  readonly grouped: boolean;
  /** Between figure and unit. */
  readonly gap: '' | ' ';
  readonly rateDecimals: 1 | 2;
}

export function styleOf(random: Random): Style {
  const inYuan = random.chance(25);
  return {
    unit: inYuan ? '元' : '万元',
    decimals: inYuan && random.chance(50) ? 0 : 2,
    grouped: inYuan && random.chance(40),
    gap: random.chance(40) ? ' ' : '',
    rateDecimals: random.chance(20) ? 1 : 2,
  };
}

/** The digits of an amount of `minor` units of the last place. */
export function digits(minor: number, style: Style): string {
  const plain = new Decimal(minor).div(style.decimals === 2 ? 100 : 1).toFixed(style.decimals);
  return style.grouped ? plain.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : plain;
}

export function money(minor: number, style: Style): string {
  return `${digits(minor, style)}${style.gap}${style.unit}`;
}

/** part ÷ whole in percent, half up, as printed without the sign. */
export function percent(part: number, whole: number, decimals: number): string {
  return new Decimal(Math.abs(part)).div(Math.abs(whole)).times(100).toFixed(decimals, Decimal.ROUND_HALF_UP);
}

/** A percentage that the same figures cannot give, however they were rounded: off by a tenth of itself and more. */
export function wrongPercent(right: string, random: Random, decimals: number): string {
  const value = new Decimal(right);
  const off = Decimal.max(value.times(random.pick([0.11, 0.25, 0.4, 1.3])), 0.4);
  const moved = random.chance(50) && value.gt(off.plus(0.5)) ? value.minus(off) : value.plus(off);
  return moved.toFixed(decimals);
}

/** An amount of the size of a department's, in units of the last place of the style. */
export function amount(random: Random, style: Style, low = 2_000, high = 90_000): number {
  const scale = style.unit === '元' ? (style.decimals === 2 ? 10_000 : 100) : 1;
  return (low + random.below(high - low)) * scale + (scale > 1 ? random.below(scale) : 0);
}
