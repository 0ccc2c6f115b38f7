import {
  catalogueFor,
  type Catalogue,
  LAST_CATALOGUE_YEAR,
  type NormalizedCode,
  resolveCode,
} from '../budget/codes';
import type { CellScalar } from '../budget/sheet';
import { scalarOf, textOf } from './input';
import { functionMessages as messages } from './messages';
import { invalid } from './problem';

/** The catalogue of a fiscal year: 2027, "2027年" or nothing for the last one there is. */
export function catalogueOf(argument: unknown): Catalogue {
  const text = textOf(scalarOf(argument, '年度')).normalize('NFKC').trim();
  const year = /^(\d{4})(?:年度?)?$/u.exec(text)?.[1];
  if (text !== '' && year === undefined) throw invalid(messages.notAYear(text));
  const result = catalogueFor(year === undefined ? LAST_CATALOGUE_YEAR : Number(year));
  if (!result.ok) throw invalid(result.message);
  return result.catalogue;
}

/** A code in any usual writing. */
export function codeOf(value: CellScalar, catalogue: Catalogue): NormalizedCode {
  if (value === null) throw invalid(messages.blankCode);
  const read = typeof value === 'boolean' ? null : resolveCode(value, catalogue);
  if (!read) throw invalid(messages.notACode(textOf(value)));
  return read;
}
