import { convertUnit, type Amount, type MoneyUnit, roundTo } from '../money';
import type { Profile } from '../profiles/profile';
import { cleanReason, movementBetween, needsReason, type Movement, type SayChange } from './movement';
import { ask, gapPiece, printed, quoted, textOf, words, type Figure } from './piece';
import { builtInWording } from './wording';

/** A figure of two years outside any book. */
export interface ComparedFigure {
  readonly current: Amount;
  readonly prior: Amount;
  /** Unit of both; sentences speak of 万元 with two decimals, and compare what they print. */
  readonly unit: MoneyUnit;
  /** Fiscal year; without one the words are 本年 and 上年. */
  readonly year?: number;
}

function printedFigure(name: string, amount: Amount, unit: MoneyUnit): Figure {
  return { name, amount: roundTo(convertUnit(amount, unit, '万元'), 2), cells: [] };
}

/** Templates write {上年}年, which 上 makes 上年 where no year is given. */
function sayOutsideBook(profile: Profile, year: number | undefined): SayChange {
  const common: Readonly<Record<string, string>> = {
    年: year === undefined ? '本' : String(year),
    上年: year === undefined ? '上' : String(year - 1),
    基准: '预算',
  };
  const wording = builtInWording(profile.wording, profile.tables);
  return (sentence, locals) => {
    const known: Readonly<Record<string, (typeof locals)[keyof typeof locals]>> = locals;
    return wording.sentence('change', sentence).fill((name) => {
      const value = known[name] ?? common[name];
      if (value === undefined) throw new RangeError(`change wording: {${name}} needs a book`);
      return value;
    });
  };
}

function movementOfFigure(say: SayChange, name: string, compared: ComparedFigure): Movement {
  const { current, prior, unit } = compared;
  return movementBetween(
    say,
    name,
    printedFigure(name, current, unit),
    printedFigure(`上年${name}`, prior, unit),
  );
}

/** The words for a change alone: 减少4.37万元，下降0.73%; where there is no rate, the phrase that takes its place. */
export function changeText(compared: ComparedFigure, profile: Profile): string {
  const { short, phrase } = movementOfFigure(sayOutsideBook(profile, compared.year), '', compared);
  return textOf(short.length > 0 ? short : phrase);
}

/**
 * The standard sentence on a figure: its amount, its change against last year, and the reason. A change without a
 * reason leaves a visible gap; none is ever made up.
 */
export function standardSentence(
  label: string,
  compared: ComparedFigure,
  reason: string,
  profile: Profile,
): string {
  const say = sayOutsideBook(profile, compared.year);
  const movement = movementOfFigure(say, label, compared);
  const told = cleanReason(reason);
  const asksReason = needsReason(movement);
  const isTold = told !== '' && (asksReason || movement.kind === 'none');
  const why = isTold
    ? quoted(told, `${label}增减原因`, [])
    : asksReason
      ? gapPiece(ask(`请填写${label}增减原因`))
      : null;
  const change = { 增减: movement.phrase };
  return textOf([
    words(label),
    printed(printedFigure(label, compared.current, compared.unit)),
    words('万元'),
    ...(why === null ? say('tail', change) : say('tailWithReason', { ...change, 原因: why })),
    words('。'),
  ]);
}
