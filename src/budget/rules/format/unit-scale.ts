import { convertUnit, formatAmount, roundTo, ZERO, type Amount } from '../../money';
import type { RecognisedTable } from '../../tables';
import { amountOperand, findingRule, listPlaces, listWords, tableName } from '../finding-rule';
import { filledSpots, type AmountSpot } from './cells';

/** An amount that, taken as 元, is a figure found in other tables. */
interface Suspicious {
  readonly spot: AmountSpot;
  readonly converted: Amount;
}

type Spots = ReadonlyMap<RecognisedTable, readonly AmountSpot[]>;

/** In 万元 a figure this many times the largest of most tables is absurd by itself. */
const ABSURD_RATIO = 1000;
/** Tables below this many times the largest figure of most tables are not looked at. */
const STRIKING_RATIO = 10;
/** A whole table is in 元 when most of its figures are. */
const MOST = 0.6;
/** Converted figures below this are found elsewhere by chance. */
const LEAST_CONVERTED = 0.1;
const LEAST_TABLES = 3;

function largestOf(spots: readonly AmountSpot[]): Amount {
  return spots.reduce((max, { cell }) => (cell.printed.greaterThan(max) ? cell.printed : max), ZERO);
}

/** The largest amount of the middle table: what one figure of this department can be at most, roughly. */
function usualMaximum(largest: readonly Amount[]): Amount | null {
  const filled = largest.filter((amount) => !amount.isZero()).sort((a, b) => a.comparedTo(b));
  return filled.length < LEAST_TABLES ? null : (filled[Math.floor(filled.length / 2)] ?? null);
}

function figuresBeside(table: RecognisedTable, all: Spots): ReadonlySet<string> {
  const figures = new Set<string>();
  for (const [other, spots] of all) {
    if (other === table) continue;
    for (const { cell } of spots) figures.add(cell.printed.toString());
  }
  return figures;
}

function yuanIn(table: RecognisedTable, all: Spots, usual: Amount): readonly Suspicious[] {
  const filled = (all.get(table) ?? []).filter(({ cell }) => !cell.printed.isZero());
  const figures = figuresBeside(table, all);
  const suspicious = filled.flatMap((spot): Suspicious[] => {
    const { printed } = spot.cell;
    const converted = roundTo(convertUnit(printed, '元', '万元'), 2);
    const isFigure =
      converted.greaterThanOrEqualTo(LEAST_CONVERTED) &&
      figures.has(converted.toString()) &&
      !figures.has(printed.toString());
    return isFigure ? [{ spot, converted }] : [];
  });
  const isWhole = suspicious.length >= 2 && suspicious.length >= filled.length * MOST;
  return isWhole
    ? suspicious
    : suspicious.filter(({ spot }) => spot.cell.printed.greaterThan(usual.times(ABSURD_RATIO)));
}

/** 元当作万元：a table, or some of its cells, ten thousand times the same figures of other tables. */
export const unitScale = findingRule({
  id: 'format.unitScale',
  family: 'format',
  level: 'error',
  basis: '本地表式：金额单位为万元；1 万元＝10000 元',
  message:
    '{table}有 {count} 个金额像是按元填的：{cells}，例如 {value}，折算成万元是 {converted}，正是其他表里的数。请改为按万元填写。',
  look({ book }, report) {
    const all = filledSpots(book);
    const largest = new Map([...all].map(([table, spots]) => [table, largestOf(spots)] as const));
    const usual = usualMaximum([...largest.values()]);
    if (!usual) return;
    for (const [table, most] of largest) {
      if (table.table.unit !== '万元' || most.lessThan(usual.times(STRIKING_RATIO))) continue;
      const found = yuanIn(table, all, usual);
      const [first] = found;
      if (!first) continue;
      report.found(
        first.spot.cell,
        {
          table: tableName(table),
          count: String(found.length),
          cells: listPlaces(found.map(({ spot }) => spot.cell)),
          value: formatAmount(first.spot.cell.printed),
          converted: formatAmount(first.converted),
        },
        {
          operands: found.map(({ spot, converted }) =>
            amountOperand(`折算后 ${formatAmount(converted)}`, spot.cell),
          ),
          expected: formatAmount(first.converted),
          actual: formatAmount(first.spot.cell.printed),
        },
      );
    }
  },
});

/** 100 亿元 in 万元: no county department has as much. */
const IMPLAUSIBLE = 1_000_000;

/** 整套表像是按元填的：the totals are too large for 万元. */
export const unitMagnitude = findingRule({
  id: 'format.unitMagnitude',
  family: 'format',
  level: 'warning',
  basis: '本地表式：金额单位为万元；县区一个部门的预算一般不到 100 亿元',
  message:
    '各表的数大得像是按元填的，例如 {examples}（万元）。若是元，请全部折算成万元后再填；确是万元可不理会。',
  look({ book }, report) {
    const totals = [...filledSpots(book)].flatMap(([table, spots]) => {
      const large = spots.find(({ cell }) => cell.printed.greaterThanOrEqualTo(IMPLAUSIBLE));
      return table.table.unit === '万元' && large ? [large] : [];
    });
    const [first] = totals;
    const filled = [...filledSpots(book).values()].filter((spots) =>
      spots.some(({ cell }) => !cell.printed.isZero()),
    ).length;
    // One table out of line is the business of the other rule.
    if (!first || totals.length < 2 || totals.length * 2 < filled) return;
    report.found(
      first.cell,
      {
        examples: listWords(
          totals.map(
            ({ table, cell }) => `${table.sheet} ${listPlaces([cell])} ${formatAmount(cell.printed)}`,
          ),
          3,
        ),
      },
      { operands: totals.map(({ table, cell }) => amountOperand(`${table.table.id}表`, cell)) },
    );
  },
});
