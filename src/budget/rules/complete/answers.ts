import type { Book } from '../../book';
import { factCell } from '../../facts';
import { CHANGE_INDICATORS, type Answer, type ChangeIndicator, type Info } from '../../info';
import { formatAmount, ZERO, type Amount } from '../../money';
import { a1, parseA1 } from '../../sheet';
import { isUsable } from '../../tables';
import { findingRule, listWords, textOperand, type Place } from '../finding-rule';

function placeOf(answer: Answer<unknown>): Place | null {
  const at = answer.cell && parseA1(answer.cell.cell);
  return answer.cell && at ? { sheet: answer.cell.sheet, ...at } : null;
}

/** A new department has no last year; nothing is compared then. */
function isNew(info: Info): boolean {
  const answer = info.choice('新设部门');
  return answer.state === 'given' && answer.value === '是';
}

function valueOf(answer: Answer<Amount>): Amount | null {
  if (answer.state === 'blank') return null;
  return answer.state === 'given' ? answer.value : ZERO;
}

function currentOf(book: Book, { fact }: ChangeIndicator): Amount | null {
  const cell = fact === null ? undefined : factCell(book, fact);
  return cell && isUsable(cell) ? cell.printed : null;
}

interface Changed {
  readonly indicator: ChangeIndicator;
  readonly current: Amount;
  readonly prior: Answer<Amount>;
}

/** The figures that the text explains, with last year's answer. */
function explained(book: Book, info: Info): readonly Changed[] {
  return CHANGE_INDICATORS.filter(({ isRequired }) => isRequired).flatMap((indicator): Changed[] => {
    const current = currentOf(book, indicator);
    return current ? [{ indicator, current, prior: info.prior(indicator.item) }] : [];
  });
}

/** 有增减而没有原因. */
export const missingReason = findingRule({
  id: 'complete.reason',
  family: 'complete',
  level: 'warning',
  basis: '财预〔2016〕143号：公开收支增减变化情况并说明原因',
  message:
    '填报信息里有 {count} 项有增减而没有写原因：{items}。请在“原因”一格写一句，与其他行相同的可写“同F1”。',
  look({ book }, report) {
    const { info } = book;
    if (!info || isNew(info)) return;
    const open = explained(book, info).flatMap(({ indicator, current, prior }) => {
      const before = valueOf(prior);
      const place = placeOf(info.reason(indicator.item));
      const isOpen = before && !before.equals(current) && info.reason(indicator.item).state === 'blank';
      if (!isOpen || !place) return [];
      const words = `${indicator.item}（上年 ${formatAmount(before)}，本年 ${formatAmount(current)}）`;
      return [{ place, words, item: indicator.item, current }];
    });
    const [first] = open;
    if (!first) return;
    report.found(
      first.place,
      { count: String(open.length), items: listWords(open.map(({ words }) => words)) },
      { operands: open.map(({ item, current, place }) => textOperand(item, formatAmount(current), place)) },
    );
  },
});

/** 上年数未填. */
export const missingPrior = findingRule({
  id: 'complete.prior',
  family: 'complete',
  level: 'hint',
  basis: '预算与上一年度同口径比较；没有上年数就写不出增减',
  message:
    '填报信息有 {count} 项没有填上年数：{items}。请照上年公开数填写，没有这项业务填“无”；起草的说明里会留空待填。',
  look({ book }, report) {
    const { info } = book;
    if (!info || isNew(info)) return;
    const open = explained(book, info).flatMap(({ indicator, prior }) => {
      const place = prior.state === 'blank' ? placeOf(prior) : null;
      return place ? [{ item: indicator.item, place }] : [];
    });
    const [first] = open;
    if (!first) return;
    report.found(
      first.place,
      {
        count: String(open.length),
        items: listWords(
          open.map(({ item }) => item),
          12,
        ),
      },
      { operands: open.map(({ item, place }) => textOperand(item, '', place)) },
    );
  },
});

function factPlace(book: Book, name: string): { readonly amount: Amount; readonly place: Place } | null {
  const cell = factCell(book, name);
  return cell && isUsable(cell) && !cell.printed.isZero() ? { amount: cell.printed, place: cell } : null;
}

/** 有购置费而没有拟购数量. */
export const purchaseCount = findingRule({
  id: 'complete.purchase',
  family: 'complete',
  level: 'warning',
  basis: '公务用车购置费应说明拟购置的数量（预算公开模板“三公”经费一节）',
  message:
    '08表的公务用车购置费是 {amount}（{cell}），填报信息没有填拟购置公务用车的数量。请在“拟购置公务用车”里填写辆数。',
  look({ book }, report) {
    const purchase = factPlace(book, '公务用车购置费');
    const count = book.info?.count('拟购置公务用车');
    if (!purchase || !count || (count.state === 'given' && !count.value.isZero())) return;
    const amount = formatAmount(purchase.amount);
    const cell = a1(purchase.place.row, purchase.place.column);
    report.found(
      purchase.place,
      { amount, cell },
      { operands: [textOperand('公务用车购置费', amount, purchase.place)] },
    );
  },
});

const OWNED_VEHICLES = ['一般公务用车', '一般执法执勤用车', '特种专业技术用车', '其他用车'] as const;

/** 有运行费而没有车. */
export const vehiclesForRunning = findingRule({
  id: 'complete.vehicles',
  family: 'complete',
  level: 'hint',
  basis: '公务用车运行费用于保有的公务用车',
  message:
    '08表的公务用车运行费是 {amount}（{cell}），填报信息的车辆数都是 0。请核对车辆数，或确认运行费用于租用的车辆。',
  look({ book }, report) {
    const running = factPlace(book, '公务用车运行费');
    const counts = OWNED_VEHICLES.map((kind) => book.info?.count(`车辆.${kind}`));
    const isNone = counts.every(
      (one) => one?.state === 'none' || (one?.state === 'given' && one.value.isZero()),
    );
    if (!running || !book.info || !isNone) return;
    const amount = formatAmount(running.amount);
    const cell = a1(running.place.row, running.place.column);
    report.found(
      running.place,
      { amount, cell },
      { operands: [textOperand('公务用车运行费', amount, running.place)] },
    );
  },
});
