import { HostError, invalidArgument } from '../protocol/errors';
import { hostObject, isHostObject, type HostObject, type ObjectType } from '../protocol/objects';
import { areaName } from '../workbook/address';
import { plainValue } from '../workbook/cells';
import type { Sheet } from '../workbook/sheet';
import { isError } from '../workbook/value';
import { valueAt, type DefinedName } from '../workbook/workbook';
import { addressOf, areaOfFormula } from './places';
import { rangeAt } from './range';
import { asFlag, asText, type Place, type Session } from './session';
import { worksheetOf } from './worksheet';

interface Named {
  readonly session: Session;
  readonly item: DefinedName;
}

/** The names of the workbook, or of one sheet. */
export interface Names {
  readonly session: Session;
  readonly sheet: Sheet | undefined;
}

function range({ session, item }: Named): HostObject | undefined {
  const found = areaOfFormula(session, item.formula);
  return found && rangeAt(session, found.sheet, found.area);
}

function typeOf({ session, item }: Named): string {
  if (areaOfFormula(session, item.formula)) return 'Range';
  const text = item.formula.replace(/^=/, '');
  if (/^".*"$/s.test(text)) return 'String';
  if (/^(TRUE|FALSE)$/i.test(text)) return 'Boolean';
  return Number.isFinite(Number(text)) ? 'Double' : 'Error';
}

function valueOf(named: Named): unknown {
  const { session, item } = named;
  const found = areaOfFormula(session, item.formula);
  if (!found) return item.formula.replace(/^=/, '').replace(/^"(.*)"$/s, '$1');
  if (found.area.rows * found.area.columns > 1)
    return addressOf({ session, sheet: found.sheet, areas: [found.area] });
  const value = valueAt(session.workbook, found.sheet, found.area.row, found.area.column);
  return isError(value) ? value.error : plainValue(value);
}

const namedItem: ObjectType<Named> = {
  name: 'NamedItem',
  id: ({ item }) => item.name,
  get: {
    Name: ({ item }) => item.name,
    _Id: ({ item }) => item.name,
    Type: typeOf,
    Value: valueOf,
    Visible: ({ item }) => item.visible,
    Comment: ({ item }) => item.comment,
    Scope: ({ item }) => (item.sheet ? 'Worksheet' : 'Workbook'),
    Formula: ({ item }) => item.formula,
  },
  set: {
    Visible: ({ item }, value) => void (item.visible = asFlag(value)),
    Comment: ({ item }, value) => void (item.comment = asText(value)),
    Formula: ({ session, item }, value) => {
      item.formula = asText(value);
      session.workbook.calculator.invalidate();
    },
  },
  objects: {
    Worksheet: ({ session, item }) => {
      if (!item.sheet) throw new HostError('ItemNotFound');
      return worksheetOf(session, item.sheet);
    },
    WorksheetOrNullObject: ({ session, item }) => (item.sheet ? worksheetOf(session, item.sheet) : null),
  },
  methods: {
    GetRange: (named) => {
      const found = range(named);
      if (!found) throw new HostError('InvalidReference');
      return found;
    },
    GetRangeOrNullObject: (named) => range(named) ?? null,
    Delete: ({ session, item }) => {
      const { names, calculator } = session.workbook;
      names.splice(names.indexOf(item), 1);
      calculator.invalidate();
    },
  },
};

const known = ({ session, sheet }: Names): DefinedName[] =>
  session.workbook.names.filter((item) => item.sheet === sheet);

/** The reference of an argument as a formula with absolute addresses. */
function formulaOf(given: unknown): string {
  if (isHostObject(given) && (given.type.name === 'Range' || given.type.name === 'RangeAreas')) {
    const place = given.target as Place;
    const absolute = place.areas.map((area) =>
      addressOf({ ...place, areas: [area] }).replace(areaName(area), dollars(areaName(area))),
    );
    return `=${absolute.join(',')}`;
  }
  const text = typeof given === 'string' ? given : invalidArgument();
  return text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`;
}

const dollars = (address: string): string =>
  address.replace(
    /([A-Z]+)?(\d+)?/g,
    (_, column?: string, row?: string) => (column ? `$${column}` : '') + (row ? `$${row}` : ''),
  );

function add({ session, sheet }: Names, name: string, formula: string, comment: string): HostObject {
  const valid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^([A-Z]{1,3}\d+|R\d*C\d*)$/i.test(name) &&
    name.length <= 255;
  if (!valid) return invalidArgument();
  if (known({ session, sheet }).some((item) => item.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError('ItemAlreadyExists');
  }
  const item: DefinedName = { name, formula, comment, visible: true, sheet };
  session.workbook.names.push(item);
  session.workbook.calculator.invalidate();
  return hostObject(namedItem, { session, item });
}

/** `workbook.names` and `worksheet.names`. */
export const namedItems: ObjectType<Names> = {
  name: 'NamedItemCollection',
  items: (names) => known(names).map((item) => hostObject(namedItem, { session: names.session, item })),
  item: (names, key) => {
    const item = known(names).find((one) => one.name.toLowerCase() === key.toLowerCase());
    return item && hostObject(namedItem, { session: names.session, item });
  },
  methods: {
    Add: (names, args) => add(names, args.text(0), formulaOf(args.raw[1]), args.optionalText(2) ?? ''),
    AddFormulaLocal: (names, args) => add(names, args.text(0), args.text(1), args.optionalText(2) ?? ''),
  },
};
