import type { IDefinedNamesServiceParam } from '@univerjs/preset-sheets-core';
import { a1Range, columnLetters, parseA1, quoteSheetName } from '../../../budget/sheet';
import { parseRange } from '../../xlsx/range';
import { isTrue } from '../../xlsx/xml';
import type { PrintExtras } from '../extras';
import { child, children, numberOf, textOf, type Element } from './element';
import { storedFormula } from './formulas';
import { group, textElement } from './markup';
import { visibleFormula } from '../../xlsx/shared-formulas';

/** What the grid writes instead of a sheet where a name holds in the whole workbook. */
const WHOLE_BOOK = 'AllDefaultWorkbook';
const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

/** The defined names (名称) of a workbook: those of its users, and what each sheet's print set-up keeps as names. */
export interface FileNames {
  readonly names: Readonly<Record<string, IDefinedNamesServiceParam>>;
  readonly print: ReadonlyMap<number, Pick<PrintExtras, 'areas' | 'titleRows' | 'titleColumns'>>;
}

/** The ranges of a list separated by commas, without the sheets in front of them. */
function addresses(text: string): string[] {
  return [...text.matchAll(/(?:^|,)\s*(?:'(?:[^']|'')*'|[^'!,]+)?!?([^,!']+)(?=,|$)/g)].map(([, address]) =>
    (address ?? '').replaceAll('$', ''),
  );
}

function printTitles(text: string): Pick<PrintExtras, 'titleRows' | 'titleColumns'> {
  const found = addresses(text);
  const span = (pattern: RegExp, index: (part: string) => number) => {
    const [first, last] = found.find((address) => pattern.test(address))?.split(':') ?? [];
    return first === undefined || last === undefined ? undefined : ([index(first), index(last)] as const);
  };
  const titleRows = span(/^\d+:\d+$/, (part) => Number(part) - 1);
  const titleColumns = span(/^[A-Z]+:[A-Z]+$/i, (part) => parseA1(`${part}1`)?.column ?? 0);
  return { ...(titleRows && { titleRows }), ...(titleColumns && { titleColumns }) };
}

function printAreas(text: string): Pick<PrintExtras, 'areas'> {
  const areas = addresses(text).filter((address) => parseRange(address) !== null);
  return areas.length === 0 ? {} : { areas };
}

/** A reference is kept bare, any other formula with its equals sign, as the grid tells them apart. */
function meaning(stored: string): string {
  const isReference =
    /^(?:'(?:[^']|'')+'|[^\s'!"(){}+*/&<>=,:]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i;
  return isReference.test(stored) ? stored : visibleFormula(stored);
}

/** The names in the workbook part; `sheetIds` are the grid's own for the worksheets, by the number that names use. */
export function readNames(
  workbook: Element | undefined,
  sheetIds: readonly (string | undefined)[],
): FileNames {
  const names: Record<string, IDefinedNamesServiceParam> = {};
  const print = new Map<number, Pick<PrintExtras, 'areas' | 'titleRows' | 'titleColumns'>>();
  children(child(workbook, 'definedNames'), 'definedName').forEach((found, index) => {
    const { name = '', comment, hidden } = found.attributes;
    const local = numberOf(found, 'localSheetId');
    const stored = textOf(found);
    if (name === PRINT_AREA || name === PRINT_TITLES) {
      const more = name === PRINT_AREA ? printAreas(stored) : printTitles(stored);
      if (local !== undefined) print.set(local, { ...print.get(local), ...more });
      return;
    }
    if (name.startsWith('_xlnm.')) return;
    const id = `name-${index + 1}`;
    const localSheetId = (local === undefined ? undefined : sheetIds[local]) ?? WHOLE_BOOK;
    names[id] = {
      id,
      name,
      formulaOrRefString: meaning(stored),
      localSheetId,
      ...(comment === undefined ? {} : { comment }),
      ...(isTrue(hidden) ? { hidden: true } : {}),
    };
  });
  return { names, print };
}

/** A sheet as names need it. */
export interface NamedSheet {
  readonly id: string;
  readonly name: string;
  readonly print: PrintExtras | undefined;
}

function absolute(address: string): string {
  const range = parseRange(address);
  return range === null ? address : a1Range(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function printNames({ name, print }: NamedSheet, localSheetId: number): string[] {
  const on = (address: string): string => `${quoteSheetName(name)}!${address}`;
  const { areas = [], titleRows, titleColumns } = print ?? {};
  const titles = [
    ...(titleColumns ? [`$${columnLetters(titleColumns[0])}:$${columnLetters(titleColumns[1])}`] : []),
    ...(titleRows ? [`$${titleRows[0] + 1}:$${titleRows[1] + 1}`] : []),
  ];
  const written = (key: string, all: readonly string[]): string[] =>
    all.length === 0 ? [] : [textElement('definedName', all.map(on).join(','), { name: key, localSheetId })];
  return [...written(PRINT_AREA, areas.map(absolute)), ...written(PRINT_TITLES, titles)];
}

/** The element of the workbook part that holds all names. */
export function writeNames(
  names: Readonly<Record<string, IDefinedNamesServiceParam>>,
  sheets: readonly NamedSheet[],
): string {
  const own = Object.values(names).map(({ name, formulaOrRefString, localSheetId, comment, hidden }) => {
    const local = sheets.findIndex(({ id }) => id === localSheetId);
    return textElement('definedName', storedFormula(formulaOrRefString), {
      name,
      comment: comment === '' ? undefined : comment,
      localSheetId: local < 0 ? undefined : local,
      hidden: hidden === true ? true : undefined,
    });
  });
  const all = [...sheets.flatMap(printNames), ...own];
  return group('definedNames', all).replace(/^<definedNames count="\d+"/, '<definedNames');
}
