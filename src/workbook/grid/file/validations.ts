import type { ISheetDataValidationRule } from '@univerjs/core';
import { visibleFormula } from '../../xlsx/shared-formulas';
import { isTrue } from '../../xlsx/xml';
import { child, children, descendants, textOf, type Element } from './element';
import { gridCriterion, storedFormula } from './formulas';
import { element, group, textElement } from './markup';
import { readAddresses, writeAddresses } from './ranges';

const ERROR_STYLES = ['information', 'stop', 'warning'] as const;
/** Serial number of 1970-01-01, where JavaScript's time begins. */
const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The options themselves where a list names them in quotation marks, else a formula that says where they are. */
function listSource(stored: string): string {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(stored.trim())?.[1];
  return quoted === undefined ? visibleFormula(stored) : quoted.replaceAll('""', '"');
}

function readRule(rule: Element, uid: string): ISheetDataValidationRule | null {
  const { type = 'any', operator, errorStyle, sqref } = rule.attributes;
  const { error, errorTitle, prompt, promptTitle } = rule.attributes;
  const isOn = (name: string): boolean => isTrue(rule.attributes[name]);
  // The newer form of a rule (x14) keeps formulas and addresses in elements of another namespace.
  const formula = (name: string): string => textOf(child(child(rule, name), 'f') ?? child(rule, name));
  const ranges = readAddresses(sqref ?? textOf(child(rule, 'sqref')));
  if (ranges.length === 0 || (type === 'none' && prompt === undefined)) return null;
  const criterion = type === 'list' ? listSource : gridCriterion;
  const [first, second] = [formula('formula1'), formula('formula2')];
  const read: Readonly<Record<string, unknown>> = {
    uid,
    type: type === 'none' ? 'any' : type,
    ranges,
    ...(first === '' ? {} : { formula1: criterion(first) }),
    ...(second === '' ? {} : { formula2: criterion(second) }),
    ...(type === 'list' || type === 'custom' || type === 'none' ? {} : { operator: operator ?? 'between' }),
    allowBlank: isOn('allowBlank'),
    showErrorMessage: isOn('showErrorMessage'),
    errorStyle: Math.max(0, ERROR_STYLES.indexOf((errorStyle ?? 'stop') as 'stop')),
    ...(error === undefined ? {} : { error }),
    ...(errorTitle === undefined ? {} : { errorTitle }),
    showInputMessage: isOn('showInputMessage'),
    ...(prompt === undefined ? {} : { prompt }),
    ...(promptTitle === undefined ? {} : { promptTitle }),
    // In files this attribute says that the arrow is not shown.
    ...(type === 'list' ? { showDropDown: !isOn('showDropDown') } : {}),
  };
  // The file format's words and numbers are those of the grid's enums.
  return read as unknown as ISheetDataValidationRule;
}

/** The rules for what may be typed (数据验证) of a worksheet part, those of the newer form included. */
export function readValidations(root: Element | undefined, sheetId: string): ISheetDataValidationRule[] {
  const found = [
    ...children(child(root, 'dataValidations'), 'dataValidation'),
    ...descendants(child(root, 'extLst'), 'dataValidation'),
  ];
  return found.flatMap((rule, index) => readRule(rule, `${sheetId}-validation-${index + 1}`) ?? []);
}

/** The options of a list as the grid keeps them: separated by commas, or a JSON list where one has a comma itself. */
function options(source: string): string {
  if (!source.startsWith('[')) return source;
  try {
    const parsed: unknown = JSON.parse(source);
    return Array.isArray(parsed) ? parsed.join(',') : source;
  } catch {
    return source;
  }
}

function storedCriterion(type: string, text: string): string {
  if (text.startsWith('=')) return storedFormula(text);
  if (type === 'list') return `"${options(text).replaceAll('"', '""')}"`;
  const time = type === 'date' && /^\d{4}[-/]\d/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  return Number.isNaN(time) ? text : String(time / MILLISECONDS_PER_DAY + SERIAL_OF_1970);
}

const FILE_TYPES = new Set(['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom', 'any']);

function writeRule(rule: ISheetDataValidationRule): string[] {
  // The grid's own kinds, which files do not know: several choices are a list, a tick box is a list of two.
  const type = rule.type === 'listMultiple' || rule.type === 'checkbox' ? 'list' : rule.type;
  if (!FILE_TYPES.has(type) || rule.ranges.length === 0) return [];
  const given = [rule.formula1, rule.formula2].map((text) => (text ?? '').trim());
  const criteria = rule.type === 'checkbox' ? [given.filter(Boolean).join(',') || 'TRUE,FALSE'] : given;
  if (type === 'list' && (criteria[0] ?? '') === '') return [];
  const content = criteria.map((text, index) =>
    text === '' ? '' : textElement(`formula${index + 1}`, storedCriterion(type, text)),
  );
  const attributes = {
    type: type === 'any' ? undefined : type,
    errorStyle: ERROR_STYLES[rule.errorStyle ?? 1],
    operator: rule.operator,
    allowBlank: rule.allowBlank === true ? true : undefined,
    showDropDown: type === 'list' && rule.showDropDown === false ? true : undefined,
    showInputMessage: rule.showInputMessage === true ? true : undefined,
    showErrorMessage: rule.showErrorMessage === true ? true : undefined,
    errorTitle: rule.errorTitle,
    error: rule.error,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
    sqref: writeAddresses(rule.ranges),
  };
  return [element('dataValidation', attributes, content.join(''))];
}

/** The element that holds a sheet's rules for what may be typed. */
export function writeValidations(rules: readonly ISheetDataValidationRule[]): string {
  return group('dataValidations', rules.flatMap(writeRule));
}
