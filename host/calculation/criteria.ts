import type { CellValue } from '../workbook/value';
import { isError } from '../workbook/value';
import { compare } from './operand';

const criterionPattern = /^(<=|>=|<>|=|<|>)?(.*)$/s;

/** `*` and `?` in a criterion, with `~` before them as themselves. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|[.+^${}()|[\]\\]|\*|\?/g, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return part === '*' ? '[\\s\\S]*' : part === '?' ? '[\\s\\S]' : `\\${part}`;
  });
  return new RegExp(`^${source}$`, 'i');
}

/** The test that SUMIFS and its kin make of a criterion: `">5"`, `"<>"`, `"208*"`, a plain value. */
export function criterion(value: CellValue): (candidate: CellValue) => boolean {
  if (typeof value !== 'string') {
    const wanted = value ?? 0;
    return (candidate) => candidate !== null && typeof candidate === typeof wanted && candidate === wanted;
  }
  const [, operator = '', rest = ''] = criterionPattern.exec(value) ?? [];
  if (rest === '') {
    if (operator === '<>') return (candidate) => candidate !== null;
    if (operator === '=' || operator === '')
      return (candidate) => candidate === null || (operator === '' && candidate === '');
  }
  const number = rest.trim() === '' ? Number.NaN : Number(rest.replaceAll(',', ''));
  if (operator === '' || operator === '=' || operator === '<>') {
    const pattern = wildcard(rest);
    const matches = (candidate: CellValue): boolean => {
      if (candidate === null || isError(candidate)) return false;
      if (typeof candidate === 'number') return candidate === number;
      if (typeof candidate === 'boolean') return String(candidate).toUpperCase() === rest.toUpperCase();
      return (
        pattern.test(candidate) ||
        (!Number.isNaN(number) && candidate.trim() !== '' && Number(candidate) === number)
      );
    };
    return operator === '<>' ? (candidate) => !matches(candidate) : matches;
  }
  const wanted: CellValue = Number.isNaN(number) ? rest : number;
  return (candidate) => {
    if (candidate === null || isError(candidate) || typeof candidate !== typeof wanted) return false;
    const order = compare(candidate, wanted);
    return operator === '<'
      ? order < 0
      : operator === '<='
        ? order <= 0
        : operator === '>'
          ? order > 0
          : order >= 0;
  };
}
