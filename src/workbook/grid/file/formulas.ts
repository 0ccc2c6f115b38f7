import { visibleFormula } from '../../xlsx/shared-formulas';

/** Functions that files keep under a prefix because they came after the format (2010 and later). */
const NEWER =
  /^(?:ACOT|ACOTH|AGGREGATE|ARABIC|BASE|BITAND|BITLSHIFT|BITOR|BITRSHIFT|BITXOR|BYCOL|BYROW|CEILING\.MATH|CHOOSECOLS|CHOOSEROWS|COMBINA|CONCAT|COT|COTH|COVARIANCE\.[PS]|CSC|CSCH|DAYS|DECIMAL|DROP|EXPAND|FILTERXML|FLOOR\.MATH|FORECAST\.LINEAR|FORMULATEXT|HSTACK|IFNA|IFS|ISFORMULA|ISOWEEKNUM|LAMBDA|LET|MAKEARRAY|MAP|MAXIFS|MINIFS|MODE\.(?:MULT|SNGL)|MUNIT|NUMBERVALUE|PDURATION|PERCENTILE\.(?:EXC|INC)|PERCENTRANK\.(?:EXC|INC)|PERMUTATIONA|QUARTILE\.(?:EXC|INC)|RANDARRAY|RANK\.(?:AVG|EQ)|REDUCE|RRI|SCAN|SEC|SECH|SEQUENCE|SHEET|SHEETS|SORTBY|STDEV\.[PS]|SWITCH|TAKE|TEXTAFTER|TEXTBEFORE|TEXTJOIN|TEXTSPLIT|TOCOL|TOROW|UNICHAR|UNICODE|UNIQUE|VALUETOTEXT|VAR\.[PS]|VSTACK|WRAPCOLS|WRAPROWS|XLOOKUP|XMATCH|XOR)$/i;
/** The two that files keep under a longer one. */
const NEWER_SHEET_FUNCTION = /^(?:FILTER|SORT)$/i;
/** Texts and quoted sheet names, which are left alone, or a name in front of its bracket. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi;

/** A formula with its equals sign as files store it: without the sign, newer functions under their prefix. */
export function storedFormula(formula: string): string {
  return formula.replace(/^=/, '').replace(PIECE, (piece, name: string | undefined) => {
    if (name === undefined) return piece;
    if (NEWER_SHEET_FUNCTION.test(name)) return `_xlfn._xlws.${name}`;
    return NEWER.test(name) ? `_xlfn.${name}` : name;
  });
}

/** A stored criterion as the grid keeps it: a plain number as it is, anything else with its equals sign. */
export function gridCriterion(stored: string): string {
  return stored.trim() !== '' && Number.isFinite(Number(stored)) ? stored.trim() : visibleFormula(stored);
}
