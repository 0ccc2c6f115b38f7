import type { Book } from '../../book';
import { factOf } from '../../facts';
import { CHANGE_INDICATORS, type AnswerCell, type ChangeIndicator, type Info } from '../../info';
import { formatAmount, sumOf, ZERO, type Amount } from '../../money';
import { parseA1 } from '../../sheet';
import type { Operand } from '../finding';
import { findingRule, type Place, type Report } from '../finding-rule';

/** A figure as last year's book published it, with the cells that it stands in. */
interface Published {
  readonly amount: Amount;
  readonly operands: readonly Operand[];
}

const PROCUREMENT_PARTS = ['采购货物', '采购工程', '采购服务'] as const;

function operandsOf(label: string, amount: Amount, cells: readonly AnswerCell[]): Operand[] {
  const value = formatAmount(amount);
  return cells.map((cell) => ({ label: `上年公开的${label}`, value, ...cell }));
}

/** Last year's procurement stands in its 填报信息 only. */
function publishedProcurement(info: Info | null): Published | null {
  const parts = PROCUREMENT_PARTS.flatMap((key) => {
    const answer = info?.amount(key);
    return answer?.state === 'given' ? [{ key, value: answer.value, cell: answer.cell }] : [];
  });
  return parts.length === 0
    ? null
    : {
        amount: sumOf(parts.map(({ value }) => value)),
        operands: parts.flatMap(({ key, value, cell }) => operandsOf(key, value, [cell])),
      };
}

function publishedOf(prior: Book, { fact }: ChangeIndicator): Published | null {
  if (fact === null) return publishedProcurement(prior.info);
  const found = factOf(prior, fact);
  return found ? { amount: found.amount, operands: operandsOf(fact, found.amount, found.cells) } : null;
}

/** Where 运行经费 is that of offices alone, the tables do not hold it: 公用经费 is only its upper limit. */
function isOfficeOnly(info: Info): boolean {
  const basis = info.choice('运行经费口径');
  return basis.state === 'given' && basis.value !== '机构运行经费';
}

function placeOf({ sheet, cell }: AnswerCell): Place {
  return { sheet, ...(parseA1(cell) ?? { row: 0, column: 0 }) };
}

function compare(
  indicator: ChangeIndicator,
  info: Info,
  prior: Book,
  report: Report,
): 'blank' | 'absent' | null {
  const answer = info.prior(indicator.item);
  if (answer.state === 'blank') return 'blank';
  const published = publishedOf(prior, indicator);
  if (!published) return answer.state === 'none' ? null : 'absent';
  const given = answer.state === 'given' ? answer.value : ZERO;
  if (given.eq(published.amount)) return null;
  if (indicator.item === '运行经费' && isOfficeOnly(info) && given.lt(published.amount)) return 'absent';
  const typed = answer.state === 'given' ? formatAmount(given) : '无';
  const expected = formatAmount(published.amount);
  const difference = formatAmount(given.minus(published.amount).abs());
  report.found(
    placeOf(answer.cell),
    { item: indicator.item, typed, expected, difference },
    {
      operands: [
        { label: `填报信息的上年${indicator.item}`, value: typed, ...answer.cell },
        ...published.operands,
      ],
      expected,
      actual: typed,
      difference,
    },
  );
  return null;
}

/** Why last year's figures are not compared one by one; null when they are. */
function reasonNot(info: Info | null): string | null {
  if (!info) return '没有“填报信息”表，没有上年数可与上年公开数核对';
  const is = (key: '新设部门' | '可比口径调整' | '上年基准', word: string): boolean => {
    const answer = info.choice(key);
    return answer.state === 'given' && answer.value === word;
  };
  if (is('新设部门', '是')) return '填报信息写明是本年新设，没有上年数可核对';
  if (is('上年基准', '执行数'))
    return '上年数用的是执行数，上年公开的是年初预算数，两者不能相比；请对照上年决算或执行报表核对';
  if (is('可比口径调整', '是') && info.text('可比口径说明').state === 'given')
    return '上年数已按可比口径调整并写了说明，没有与上年公开数逐项核对';
  return null;
}

/** This year's 上年数 against what last year's book published (链式核对). */
export const publishedFigures = findingRule({
  id: 'chain.published',
  family: 'chain',
  level: 'warning',
  basis: '今年的上年数，应是上年公开的本年数；机构改革、职能划转等可比口径调整要写明',
  message:
    '填报信息的上年{item}填的是 {typed}，上年公开的是 {expected}，相差 {difference}。请核对是否填错；确因机构改革等作了调整的，请把“上年数是否按可比口径调整”选为“是”并写一句说明。',
  look({ book, prior }, report) {
    if (!prior) {
      report.notChecked(
        '没有给出上年的部门预算，上年数没有与上年公开数核对；请一并提供上年的预算表（.xlsx）或公开件（.docx）',
      );
      return;
    }
    const reason = reasonNot(book.info);
    if (reason !== null || !book.info) {
      report.notChecked(reason ?? '');
      return;
    }
    const { info } = book;
    const open = CHANGE_INDICATORS.map((indicator) => ({
      item: indicator.item,
      outcome: compare(indicator, info, prior, report),
    }));
    const named = (outcome: 'blank' | 'absent'): string =>
      open.flatMap((one) => (one.outcome === outcome ? [one.item] : [])).join('、');
    if (named('blank') !== '')
      report.notChecked(`填报信息没有填上年数：${named('blank')}，没有与上年公开数核对`);
    if (named('absent') !== '')
      report.notChecked(`上年的部门预算里没有与之对应的数：${named('absent')}，请对照上年公开的说明核对`);
  },
});
