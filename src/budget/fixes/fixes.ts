import type { Book } from '../book';
import type { Change } from '../sheet';
import type { Finding } from '../rules/finding';
import { storedToRounded, suspectToFitting, textsToNumbers } from './amounts';
import type { CellFix, Fix, FixKind } from './fix';
import { constantsToFormulas, type CopyFormula } from './formulas';
import { cutNamesToFull, lostZerosBack, wideToHalf } from './texts';

type Propose = (finding: Finding, book: Book, copy: CopyFormula) => readonly CellFix[];

/** Rules whose findings can be mended without deciding anything. */
const SAFE: Readonly<Record<string, readonly [FixKind, Propose]>> = {
  'format.textAmount': ['number', textsToNumbers],
  'format.fullWidth': ['number', textsToNumbers],
  'format.hiddenDigits': ['rounded', storedToRounded],
  'format.moreDecimals': ['rounded', storedToRounded],
  'format.convertedDigits': ['rounded', storedToRounded],
  'format.typedSum': ['formula', constantsToFormulas],
  'code.fullWidth': ['halfWidth', wideToHalf],
  'code.lostZero': ['wholeCode', lostZerosBack],
  'code.cutName': ['fullName', cutNamesToFull],
  'label.cutName': ['fullName', cutNamesToFull],
};

/**
 * What would mend a finding, where that is known and safe (一键修改): cell by cell, to be shown before it is made. Null
 * where only the accountant can decide. A likely wrong amount is offered with care: the approval decides. `copy` moves a
 * formula as the spreadsheet would.
 */
export function fixOf(finding: Finding, book: Book, copy: CopyFormula): Fix | null {
  const [kind, propose] = SAFE[finding.rule] ?? ['amount' as const, suspectToFitting];
  const cells = propose(finding, book, copy);
  return cells.length === 0 ? null : { kind, cells, needsCare: kind === 'amount' };
}

/** A fix as changes of the workbook. */
export function changesOfFix({ cells }: Fix): readonly Change[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({
    kind: 'setCells',
    sheet,
    cells: cells
      .filter((one) => one.sheet === sheet)
      .map(({ row, column, value, formula }) => ({
        row,
        column,
        value,
        ...(formula === undefined ? {} : { formula }),
      })),
  }));
}
