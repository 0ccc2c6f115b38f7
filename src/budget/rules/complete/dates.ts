import { dateInWords, type Answer, type Info } from '../../info';
import { parseA1 } from '../../sheet';
import { findingRule, textOperand, type Place } from '../finding-rule';

const DAYS = 20;
const MS_PER_DAY = 86_400_000;

/** Which of the two chains applies: a department follows the finance department, a unit its superior (两条 20 日链). */
interface Chain {
  readonly approval: string;
  readonly basis: string;
}

function chainOf(info: Info): Chain {
  const version = info.choice('版本');
  const isUnit = version.state === 'given' && version.value === '所属单位';
  return isUnit
    ? {
        approval: '主管部门批复',
        basis: '《预算法实施条例》第六条：单位预算自主管部门批复之日起 20 日内公开',
      }
    : { approval: '财政部门批复', basis: '《预算法》第十四条：部门预算自财政部门批复之日起 20 日内公开' };
}

function placeOf(answer: Answer<string>): Place | null {
  const at = answer.cell && parseA1(answer.cell.cell);
  return answer.cell && at ? { sheet: answer.cell.sheet, ...at } : null;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY;
}

function deadlineOf(approval: string): string {
  return new Date(Date.parse(`${approval}T00:00:00Z`) + DAYS * MS_PER_DAY).toISOString().slice(0, 10);
}

const BASIS = '《预算法》第十四条、《预算法实施条例》第六条：批复后 20 日内公开（自然日）';

/** 公开早于批复. */
export const publishedBefore = findingRule({
  id: 'complete.published',
  family: 'complete',
  level: 'error',
  basis: BASIS,
  message:
    '填报信息的拟公开日期是 {published}，早于{approval}日期 {approved}。经批复的预算才能公开，请核对两个日期。',
  look({ book: { info } }, report) {
    const [approved, published] = [info?.date('批复日期'), info?.date('拟公开日期')];
    if (!info || approved?.state !== 'given' || published?.state !== 'given') return;
    const place = placeOf(published);
    if (!place || daysBetween(approved.value, published.value) >= 0) return;
    const values = { published: dateInWords(published.value), approved: dateInWords(approved.value) };
    report.found(
      place,
      { ...values, approval: chainOf(info).approval },
      { operands: [textOperand('拟公开日期', values.published, place)] },
    );
  },
});

/** 逾期公开. */
export const publishedLate = findingRule({
  id: 'complete.late',
  family: 'complete',
  level: 'warning',
  basis: BASIS,
  message:
    '填报信息的拟公开日期是 {published}，{approval}日期是 {approved}，相隔 {days} 天，超过 20 日。应在 {deadline}前公开（{chain}）。请提前公开，或写明本地统一公开的日期。',
  look({ book: { info } }, report) {
    const [approved, published] = [info?.date('批复日期'), info?.date('拟公开日期')];
    if (!info || approved?.state !== 'given' || published?.state !== 'given') return;
    const days = daysBetween(approved.value, published.value);
    const place = placeOf(published);
    if (!place || days <= DAYS) return;
    const { approval, basis } = chainOf(info);
    const deadline = dateInWords(deadlineOf(approved.value));
    report.found(
      place,
      {
        published: dateInWords(published.value),
        approved: dateInWords(approved.value),
        approval,
        days: String(days),
        deadline,
        chain: basis,
      },
      {
        operands: [textOperand('拟公开日期', dateInWords(published.value), place)],
        expected: deadline,
        actual: dateInWords(published.value),
      },
    );
  },
});

/** 公开期限的提醒, where only the approval is dated. */
export const deadline = findingRule({
  id: 'complete.deadline',
  family: 'complete',
  level: 'hint',
  basis: BASIS,
  message:
    '{approval}日期是 {approved}，应在 {deadline}前公开（{chain}）。请安排公开日期，填在“拟公开日期”。',
  look({ book: { info } }, report) {
    const approved = info?.date('批复日期');
    if (!info || approved?.state !== 'given' || info.date('拟公开日期').state === 'given') return;
    const place = placeOf(approved);
    if (!place) return;
    const { approval, basis } = chainOf(info);
    const expected = dateInWords(deadlineOf(approved.value));
    report.found(
      place,
      { approval, approved: dateInWords(approved.value), deadline: expected, chain: basis },
      { operands: [textOperand('批复日期', dateInWords(approved.value), place)], expected },
    );
  },
});
