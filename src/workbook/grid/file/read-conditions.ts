import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { a1 } from '../../../budget/sheet';
import { visibleFormula } from '../../xlsx/shared-formulas';
import { isTrue } from '../../xlsx/xml';
import type { GridStyle } from '../style';
import type { ColorReader } from './colors';
import { child, children, numberOf, textOf, type Element } from './element';
import { readAddresses } from './ranges';

/** What reading conditional formats needs of their workbook. */
export interface ConditionContext {
  readonly color: ColorReader;
  readonly differences: readonly GridStyle[];
}

/** The conditional formats (条件格式) of a sheet, and how many are of kinds that the grid does not draw. */
export interface ReadConditions {
  readonly rules: IConditionFormattingRule[];
  readonly unknown: number;
}

/** A rule as the grid keeps it, without the types that would ask for its enums at run time. */
type Config = Readonly<Record<string, unknown>>;

const OPERATORS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function highlight(subType: string, style: GridStyle, more: Config): Config {
  return { type: 'highlightCell', subType, style, ...more };
}

/** Comparisons with numbers are the grid's own kind; any other becomes the formula that says the same. */
function comparison(rule: Element, style: GridStyle, cell: string): Config | null {
  const operator = rule.attributes.operator ?? 'equal';
  const stored = children(rule, 'formula').map(textOf);
  const numbers = stored.map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  const [first = '', second = ''] = stored;
  const isRange = operator === 'between' || operator === 'notBetween';
  if (numbers.length >= (isRange ? 2 : 1) && numbers.every(Number.isFinite)) {
    return highlight('number', style, { operator, value: isRange ? numbers.slice(0, 2) : numbers[0] });
  }
  const sign = OPERATORS[operator];
  const inside = `AND(${cell}>=${first},${cell}<=${second})`;
  const formula =
    sign !== undefined ? `${cell}${sign}${first}` : operator === 'between' ? inside : `NOT(${inside})`;
  return isRange || sign !== undefined
    ? highlight('formula', style, { value: visibleFormula(formula) })
    : null;
}

function threshold(cfvo: Element | undefined): Config {
  const { type = 'num', val } = cfvo?.attributes ?? {};
  const numeric = val === undefined || val.trim() === '' ? Number.NaN : Number(val);
  const kind = { autoMin: 'min', autoMax: 'max' }[type] ?? type;
  if (kind === 'min' || kind === 'max') return { type: kind };
  if (Number.isFinite(numeric)) return { type: kind, value: numeric };
  return { type: 'formula', value: visibleFormula(val ?? '0') };
}

function colorScale(rule: Element, color: ColorReader): Config | null {
  const scale = child(rule, 'colorScale');
  const colors = children(scale, 'color').map(color);
  const config = children(scale, 'cfvo').map((cfvo, index) => ({
    index,
    color: colors[index] ?? '#FFFFFF',
    value: threshold(cfvo),
  }));
  return config.length < 2 ? null : { type: 'colorScale', config };
}

function dataBar(rule: Element, color: ColorReader): Config {
  const bar = child(rule, 'dataBar');
  const [min, max] = children(bar, 'cfvo').map(threshold);
  const positiveColor = color(child(bar, 'color')) ?? '#638EC6';
  return {
    type: 'dataBar',
    isShowValue: bar?.attributes.showValue === undefined || isTrue(bar.attributes.showValue),
    config: {
      min: min ?? { type: 'min' },
      max: max ?? { type: 'max' },
      isGradient: true,
      positiveColor,
      nativeColor: '#FF0000',
    },
  };
}

function average({ attributes }: Element, style: GridStyle): Config {
  const isAbove = attributes.aboveAverage === undefined || isTrue(attributes.aboveAverage);
  const side = isAbove ? 'greaterThan' : 'lessThan';
  const operator = isTrue(attributes.equalAverage) ? `${side}OrEqual` : side;
  return highlight('average', style, { operator });
}

function readRule(rule: Element, cell: string, { color, differences }: ConditionContext): Config | null {
  const style = differences[numberOf(rule, 'dxfId') ?? -1] ?? {};
  const formula = textOf(child(rule, 'formula'));
  switch (rule.attributes.type) {
    case 'cellIs':
      return comparison(rule, style, cell);
    case 'colorScale':
      return colorScale(rule, color);
    case 'dataBar':
      return dataBar(rule, color);
    case 'duplicateValues':
    case 'uniqueValues':
      return highlight(rule.attributes.type, style, {});
    case 'top10':
      return highlight('rank', style, {
        isBottom: isTrue(rule.attributes.bottom),
        isPercent: isTrue(rule.attributes.percent),
        value: numberOf(rule, 'rank') ?? 10,
      });
    case 'aboveAverage':
      return average(rule, style);
    default:
      // Rules about texts, blanks, errors and dates carry the formula that they stand for.
      return formula === '' ? null : highlight('formula', style, { value: visibleFormula(formula) });
  }
}

/** Reads the conditional formats of a worksheet part, the one that wins first. */
export function readConditions(
  root: Element | undefined,
  sheetId: string,
  context: ConditionContext,
): ReadConditions {
  const found = children(root, 'conditionalFormatting').flatMap((area) => {
    const ranges = readAddresses(area.attributes.sqref);
    return ranges.length === 0 ? [] : children(area, 'cfRule').map((rule) => ({ rule, ranges }));
  });
  const priority = (rule: Element): number => numberOf(rule, 'priority') ?? Number.MAX_SAFE_INTEGER;
  found.sort((a, b) => priority(a.rule) - priority(b.rule));
  const rules = found.flatMap(({ rule, ranges }, index) => {
    const top = Math.min(...ranges.map(({ startRow }) => startRow));
    const left = Math.min(...ranges.map(({ startColumn }) => startColumn));
    const config = readRule(rule, a1(top, left), context);
    if (config === null) return [];
    const cfId = `${sheetId}-condition-${index + 1}`;
    const read = { cfId, ranges, stopIfTrue: isTrue(rule.attributes.stopIfTrue), rule: config };
    return [read as unknown as IConditionFormattingRule];
  });
  return { rules, unknown: found.length - rules.length };
}
