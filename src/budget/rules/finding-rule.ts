import { formatAmount } from '../money';
import { a1, type CellPosition } from '../sheet';
import type { AmountCell } from '../tables';
import type { Finding, Level, NotChecked, Operand, Suspect } from './finding';
import type { RuleId } from './ids';
import {
  fillMessage,
  type CheckContext,
  type FindingRule,
  type RuleDeclaration,
  type RuleFamily,
} from './rule';

/** A cell on a named sheet, zero-based. */
export interface Place extends CellPosition {
  readonly sheet: string;
}

/** What a finding has beside its message and its place. */
export interface FindingDetails {
  readonly operands?: readonly Operand[];
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly suspect?: Suspect;
}

/** Takes what one rule finds; rule id, level, basis and message come from its declaration. */
export interface Report {
  found(place: Place | null, values: Readonly<Record<string, string>>, details?: FindingDetails): void;
  notChecked(reason: string): void;
}

interface FindingRuleOptions {
  readonly id: RuleId;
  readonly family: RuleFamily;
  readonly level: Level;
  readonly basis: string;
  readonly message: string;
  readonly years?: string;
  readonly jurisdictions?: readonly string[];
  readonly look: (context: CheckContext, report: Report) => void;
}

/** Declares a rule that looks at the book and says what it found; years and jurisdictions default to all. */
export function findingRule(options: FindingRuleOptions): FindingRule {
  const declaration: RuleDeclaration = {
    id: options.id,
    family: options.family,
    level: options.level,
    basis: options.basis,
    years: options.years ?? '2018年起',
    jurisdictions: options.jurisdictions ?? ['通用'],
    message: options.message,
  };
  return {
    ...declaration,
    kind: 'findings',
    check(context) {
      const findings: Finding[] = [];
      const notChecked: NotChecked[] = [];
      options.look(context, {
        found: (place, values, details = {}) =>
          findings.push({
            rule: declaration.id,
            level: declaration.level,
            ...(place ? { sheet: place.sheet, cell: a1(place.row, place.column) } : {}),
            message: fillMessage(declaration.message, values),
            basis: declaration.basis,
            operands: details.operands ?? [],
            ...(details.expected === undefined ? {} : { expected: details.expected }),
            ...(details.actual === undefined ? {} : { actual: details.actual }),
            ...(details.difference === undefined ? {} : { difference: details.difference }),
            ...(details.suspect ? { suspect: details.suspect } : {}),
          }),
        notChecked: (reason) => notChecked.push({ rule: declaration.id, reason }),
      });
      return { findings, notChecked };
    },
  };
}

/** A text or a number on a sheet as an operand. */
export function textOperand(label: string, value: string, place: Place): Operand {
  return { label, value, sheet: place.sheet, cell: a1(place.row, place.column) };
}

/** An amount as an operand: printed with two decimals, or as it stands where it is no amount. */
export function amountOperand(label: string, cell: AmountCell): Operand {
  const isAmount = cell.state === 'amount' || cell.state === 'textAmount' || cell.state === 'blank';
  return textOperand(label, isAmount ? formatAmount(cell.printed) : String(cell.raw ?? ''), cell);
}

/** Addresses for a message, the first few by name: A1、B2 等 8 处. */
export function listPlaces(places: readonly CellPosition[], limit = 6): string {
  const named = places
    .slice(0, limit)
    .map(({ row, column }) => a1(row, column))
    .join('、');
  return places.length > limit ? `${named} 等 ${String(places.length)} 处` : named;
}

/** Words for a message, the first few by name: “甲”、“乙” 等 8 个. */
export function listWords(words: readonly string[], limit = 6): string {
  const named = words.slice(0, limit).join('、');
  return words.length > limit ? `${named} 等 ${String(words.length)} 个` : named;
}

/** What a table is called in a message: 03表（sheet name）; a sheet that is named after the table is not said again. */
export function tableName(one: { readonly table: { readonly id: string }; readonly sheet: string }): string {
  const isNamedAfter = one.sheet.includes(`${one.table.id}表`) || one.sheet.startsWith(one.table.id);
  return isNamedAfter ? `${one.table.id}表` : `${one.table.id}表（工作表“${one.sheet}”）`;
}
