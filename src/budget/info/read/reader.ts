import { formatAmount, parseAmount, type Amount } from '../../money';
import type { Finding } from '../../rules/finding';
import { a1, formulaAt, isErrorValue, valueAt, type SheetSnapshot } from '../../sheet';
import { isNoneWord, type Answer, type AnswerCell } from '../answer';
import { parseDate } from '../dates';
import { infoMessages } from '../messages';
import { INFO_RULES, type InfoRule } from '../rules';
import { textOf } from './grid';

/** A cell of the form with the label of its question. */
export interface AskedCell {
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

const YUAN_FACTOR = 1000;

/** Reads single cells of the form into answers, and gathers what is wrong with them. */
export class AnswerReader {
  readonly findings: Finding[] = [];
  private readonly sheet: SheetSnapshot;
  /** This year's total in 万元, against which sizes are judged; null where it is not known. */
  private readonly total: Amount | null;

  constructor(sheet: SheetSnapshot, total: Amount | null) {
    this.sheet = sheet;
    this.total = total;
  }

  /** The place of a cell for people and reports. */
  cell({ row, column }: AskedCell): AnswerCell {
    return { sheet: this.sheet.name, cell: a1(row, column) };
  }

  /** Says what is wrong at a cell. */
  say(rule: InfoRule, at: AskedCell, message: string): void {
    const { sheet, cell } = this.cell(at);
    this.findings.push({
      rule: rule.id,
      level: rule.level,
      sheet,
      cell,
      message,
      basis: rule.basis,
      operands: [],
    });
  }

  /** Words, as typed. */
  text(at: AskedCell): Answer<string> {
    const cell = this.cell(at);
    const text = textOf(this.sheet, at.row, at.column);
    if (text === '') return { state: 'blank', cell };
    return isNoneWord(text) ? { state: 'none', cell } : { state: 'given', value: text, cell };
  }

  /** One of the options offered; 无 is an answer where it is an option. */
  choice(at: AskedCell, options: readonly string[]): Answer<string> {
    const cell = this.cell(at);
    const text = textOf(this.sheet, at.row, at.column);
    if (text === '') return { state: 'blank', cell };
    if (options.includes(text)) return { state: 'given', value: text, cell };
    if (isNoneWord(text)) return { state: 'none', cell };
    this.say(INFO_RULES.choice, at, infoMessages.choice(cell.cell, at.label, text, options));
    return { state: 'blank', cell };
  }

  /** A date as 2027-03-15. */
  date(at: AskedCell): Answer<string> {
    const cell = this.cell(at);
    const value = valueAt(this.sheet, at.row, at.column);
    const text = textOf(this.sheet, at.row, at.column);
    if (text === '') return { state: 'blank', cell };
    if (isNoneWord(text)) return { state: 'none', cell };
    const date = parseDate(typeof value === 'number' ? value : text);
    if (date !== null) return { state: 'given', value: date, cell };
    this.say(INFO_RULES.date, at, infoMessages.date(cell.cell, at.label, text));
    return { state: 'blank', cell };
  }

  private number(at: AskedCell, rule: InfoRule, complain: typeof infoMessages.amount): Answer<Amount> {
    const cell = this.cell(at);
    const value = valueAt(this.sheet, at.row, at.column);
    if (value === null && formulaAt(this.sheet, at.row, at.column) !== null) {
      this.say(rule, at, infoMessages.noResult(cell.cell, at.label));
      return { state: 'blank', cell };
    }
    if (isErrorValue(value)) {
      this.say(rule, at, infoMessages.errorValue(cell.cell, at.label, value));
      return { state: 'blank', cell };
    }
    if (typeof value === 'string' && isNoneWord(value)) return { state: 'none', cell };
    const read = parseAmount(value);
    if (read.kind === 'blank') return { state: 'blank', cell };
    if (read.kind === 'notAnAmount') {
      this.say(rule, at, complain(cell.cell, at.label, read.text));
      return { state: 'blank', cell };
    }
    if (read.amount.isNegative() && !read.amount.isZero()) {
      this.say(INFO_RULES.negative, at, infoMessages.negative(cell.cell, at.label, read.amount.toFixed()));
    }
    return { state: 'given', value: read.amount, cell };
  }

  /** An amount in 万元. Doubtful ones count, and are listed. */
  amount(at: AskedCell): Answer<Amount> {
    const answer = this.number(at, INFO_RULES.amount, infoMessages.amount);
    if (answer.state !== 'given') return answer;
    const { cell } = answer.cell;
    const shown = answer.value.toFixed();
    if (answer.value.decimalPlaces() > 2)
      this.say(INFO_RULES.decimals, at, infoMessages.decimals(cell, at.label, shown));
    if (
      this.total?.isPositive() === true &&
      !this.total.isZero() &&
      answer.value.gt(this.total.times(YUAN_FACTOR))
    ) {
      this.say(INFO_RULES.yuan, at, infoMessages.yuan(cell, at.label, shown, formatAmount(this.total)));
    }
    return answer;
  }

  /** A number of people or things. */
  count(at: AskedCell): Answer<Amount> {
    const answer = this.number(at, INFO_RULES.count, infoMessages.count);
    if (answer.state !== 'given' || answer.value.isInteger()) return answer;
    this.say(INFO_RULES.count, at, infoMessages.count(answer.cell.cell, at.label, answer.value.toFixed()));
    return { state: 'blank', cell: answer.cell };
  }
}
