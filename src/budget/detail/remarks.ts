import type { Finding } from '../rules/finding';
import { detailMessages } from './messages';
import { DETAIL_RULES, detailFinding, type DetailPlace, type DetailRule } from './rules';

/** What many lines have in common, gathered so that it is said once. */
type Topic =
  | 'lostZero'
  | 'unknownCode'
  | 'govDerived'
  | 'basicProject'
  | 'negative'
  | 'textAmount'
  | 'noAmount'
  | 'subtotal';

interface Mention {
  readonly words: string;
  readonly at: DetailPlace;
}

/** Gathers remarks about lines: errors one by one, everything that repeats folded under its topic. */
export class Remarks {
  private readonly own: Finding[] = [];
  private readonly folded = new Map<Topic, Mention[]>();
  private readonly sheet: string;
  /** Amounts that are stored as numbers: beside them, an amount stored as text is an oversight. */
  hasNumbers = false;

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  /** A finding of its own at a cell. */
  say(rule: DetailRule, message: string, row: number, column: number | null): void {
    this.own.push(detailFinding(rule, message, { sheet: this.sheet, row, column }));
  }

  /** One more mention under a topic; `words` are a cell, a code or a name. */
  mention(topic: Topic, words: string, row: number, column: number | null): void {
    const mentions = this.folded.get(topic) ?? [];
    this.folded.set(topic, mentions);
    mentions.push({ words, at: { sheet: this.sheet, row, column } });
  }

  private message(topic: Topic, mentions: readonly Mention[]): string {
    const all = mentions.map((one) => one.words);
    const distinct = [...new Set(all)];
    switch (topic) {
      case 'lostZero':
        return detailMessages.lostZeros(all);
      case 'unknownCode':
        return detailMessages.unknownCodes(distinct);
      case 'govDerived':
        return detailMessages.govDerived(distinct, all.length);
      case 'basicProject':
        return detailMessages.basicProjects(distinct, all.length);
      case 'negative':
        return detailMessages.negative(all);
      case 'textAmount':
        return detailMessages.textAmounts(all);
      case 'subtotal':
        return detailMessages.subtotals(all);
      case 'noAmount':
        return detailMessages.noAmount(all);
    }
  }

  /** Everything said: errors in the order of the lines, then one finding per topic at its first place. */
  findings(): Finding[] {
    const topics = [...this.folded].filter(([topic]) => topic !== 'textAmount' || this.hasNumbers);
    return [
      ...this.own,
      ...topics.map(([topic, mentions]) =>
        detailFinding(DETAIL_RULES[topic], this.message(topic, mentions), mentions[0]?.at ?? null),
      ),
    ];
  }
}
