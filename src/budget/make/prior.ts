import { carriedInfo, CHANGE_INDICATORS, type ChangeItem, type Info, type InfoValues } from '../info';
import { formatAmount, sumOf, type Amount } from '../money';
import { makeMessages } from './messages';

/** Last year's book as far as this year's needs it: its figures by fact name, and its form where it has one. */
export interface PriorBook {
  readonly facts: Readonly<Record<string, { readonly amount: Amount; readonly cell?: string }>>;
  readonly year?: number;
  readonly info?: Info;
}

/** What last year's book gives to this year's form, and what is said about it. */
export interface PriorValues {
  readonly values: InfoValues;
  readonly notices: readonly string[];
}

const PROCUREMENT_PARTS = ['采购货物', '采购工程', '采购服务'] as const;

/** Last year's procurement, which stands only in its form; null where none of its parts is given. */
function priorProcurement(info: Info | undefined): Amount | null {
  const given = PROCUREMENT_PARTS.flatMap((key) => {
    const answer = info?.amount(key);
    return answer?.state === 'given' ? [answer.value] : [];
  });
  return given.length > 0 ? sumOf(given) : null;
}

function typed(amount: Amount): string {
  return formatAmount(amount, Math.max(2, amount.decimalPlaces()));
}

/** Carries last year over: its figures become 上年数, its reasons 上年原因, its words are offered again; nothing else. */
export function priorValues(prior: PriorBook, year: number): PriorValues {
  const found: [ChangeItem, string][] = [];
  const missing: string[] = [];
  for (const { item, fact, isRequired } of CHANGE_INDICATORS) {
    const amount = fact === null ? priorProcurement(prior.info) : (prior.facts[fact]?.amount ?? null);
    if (amount) found.push([item, typed(amount)]);
    else if (isRequired) missing.push(item);
  }
  const carried = prior.info ? carriedInfo(prior.info) : {};
  const figures: Partial<Record<ChangeItem, string>> = Object.fromEntries(found);
  const isOtherYear = prior.year !== undefined && prior.year !== year - 1;
  return {
    values: { ...carried, prior: figures },
    notices: [
      ...(isOtherYear ? [makeMessages.priorYear(prior.year, year - 1)] : []),
      ...(missing.length > 0 ? [makeMessages.priorMissing(missing)] : []),
    ],
  };
}
