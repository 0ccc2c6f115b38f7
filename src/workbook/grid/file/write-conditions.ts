import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { a1 } from '../../../budget/sheet';
import type { GridStyle } from '../style';
import { storedFormula } from './formulas';
import { element, textElement } from './markup';
import { writeAddresses } from './ranges';

/** Gives out the numbers of the looks that conditional formats name. */
export type DifferenceNumbers = (style: GridStyle) => number;

interface Threshold {
  readonly type: string;
  readonly value?: number | string;
}

/** A rule of the grid with the fields of all its kinds. */
interface AnyRule {
  readonly type: string;
  readonly subType?: string;
  readonly operator?: string;
  readonly style?: GridStyle;
  readonly value?: number | string | readonly number[];
  readonly isBottom?: boolean;
  readonly isPercent?: boolean;
  readonly isShowValue?: boolean;
  readonly config?: unknown;
}

interface Written {
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly content?: string;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What a rule about texts stands for, as a formula on the first cell. */
function textCondition(operator: string, text: string, cell: string): string | null {
  const value = quoted(text);
  const conditions: Readonly<Record<string, string>> = {
    beginsWith: `LEFT(${cell},LEN(${value}))=${value}`,
    endsWith: `RIGHT(${cell},LEN(${value}))=${value}`,
    containsText: `NOT(ISERROR(SEARCH(${value},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${value},${cell}))`,
    equal: `${cell}=${value}`,
    notEqual: `${cell}<>${value}`,
    containsBlanks: `LEN(TRIM(${cell}))=0`,
    notContainsBlanks: `LEN(TRIM(${cell}))>0`,
    containsErrors: `ISERROR(${cell})`,
    notContainsErrors: `NOT(ISERROR(${cell}))`,
  };
  return conditions[operator] ?? null;
}

/** What a rule about dates stands for, as a formula on the first cell. */
function dateCondition(period: string, cell: string): string | null {
  const day = `FLOOR(${cell},1)`;
  const week = (offset: number): string =>
    `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1${offset === 0 ? '' : `+${-7 * offset}`},` +
    `ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY())${offset === 0 ? '' : `+${7 * offset}`})`;
  const month = (offset: number): string =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${offset})),YEAR(${cell})=YEAR(EDATE(TODAY(),${offset})))`;
  const conditions: Readonly<Record<string, string>> = {
    today: `${day}=TODAY()`,
    yesterday: `${day}=TODAY()-1`,
    tomorrow: `${day}=TODAY()+1`,
    last7Days: `AND(TODAY()-${day}<=6,${day}<=TODAY())`,
    thisMonth: month(0),
    lastMonth: month(-1),
    nextMonth: month(1),
    thisWeek: week(0),
    lastWeek: week(-1),
    nextWeek: week(1),
  };
  return conditions[period] ?? null;
}

function expression(formula: string | null): Written | null {
  if (formula === null) return null;
  return { attributes: { type: 'expression' }, content: textElement('formula', storedFormula(formula)) };
}

function highlight(rule: AnyRule, cell: string): Written | null {
  const { operator = '', value } = rule;
  switch (rule.subType) {
    case 'formula':
      return typeof value === 'string' ? expression(value) : null;
    case 'number':
      return {
        attributes: { type: 'cellIs', operator },
        content: [value ?? 0]
          .flat()
          .map((one) => textElement('formula', String(one)))
          .join(''),
      };
    case 'text':
      return expression(textCondition(operator, typeof value === 'string' ? value : '', cell));
    case 'timePeriod':
      return expression(dateCondition(operator, cell));
    case 'duplicateValues':
    case 'uniqueValues':
      return { attributes: { type: rule.subType } };
    case 'rank':
      return {
        attributes: {
          type: 'top10',
          percent: rule.isPercent === true ? true : undefined,
          bottom: rule.isBottom === true ? true : undefined,
          rank: Number(value ?? 10),
        },
      };
    case 'average':
      return {
        attributes: {
          type: 'aboveAverage',
          aboveAverage: operator.startsWith('less') ? false : undefined,
          equalAverage: operator.endsWith('OrEqual') ? true : undefined,
        },
      };
    default:
      return null;
  }
}

function threshold({ type, value }: Threshold): string {
  const text = typeof value === 'string' && value.startsWith('=') ? storedFormula(value) : value;
  return element('cfvo', { type, val: type === 'min' || type === 'max' ? undefined : text });
}

const color = (hex: string): string => element('color', { rgb: `FF${hex.replace('#', '').toUpperCase()}` });

function colorScale(config: readonly { readonly color: string; readonly value: Threshold }[]): Written {
  const inside = [...config.map(({ value }) => threshold(value)), ...config.map((one) => color(one.color))];
  return { attributes: { type: 'colorScale' }, content: element('colorScale', {}, inside.join('')) };
}

interface Bar {
  readonly min: Threshold;
  readonly max: Threshold;
  readonly positiveColor: string;
}

function dataBar({ min, max, positiveColor }: Bar, showsValue: boolean): Written {
  const inside = threshold(min) + threshold(max) + color(positiveColor);
  const bar = element('dataBar', { showValue: showsValue ? undefined : false }, inside);
  return { attributes: { type: 'dataBar' }, content: bar };
}

function written(rule: AnyRule, cell: string): Written | null {
  if (rule.type === 'highlightCell') return highlight(rule, cell);
  if (rule.type === 'colorScale') return colorScale(rule.config as Parameters<typeof colorScale>[0]);
  return rule.type === 'dataBar' ? dataBar(rule.config as Bar, rule.isShowValue !== false) : null;
}

/** The elements that hold a sheet's conditional formats (条件格式); the first rule wins. */
export function writeConditions(
  rules: readonly IConditionFormattingRule[],
  numberOf: DifferenceNumbers,
): string {
  return rules
    .map(({ rule, ranges, stopIfTrue }, index) => {
      const [first] = ranges;
      if (first === undefined) return '';
      const any = rule as unknown as AnyRule;
      const found = written(any, a1(first.startRow, first.startColumn));
      if (found === null) return '';
      const { type, ...more } = found.attributes;
      const cfRule = element(
        'cfRule',
        {
          type,
          dxfId: any.style === undefined ? undefined : numberOf(any.style),
          priority: index + 1,
          stopIfTrue: stopIfTrue ? true : undefined,
          ...more,
        },
        found.content,
      );
      return element('conditionalFormatting', { sqref: writeAddresses(ranges) }, cfRule);
    })
    .join('');
}
