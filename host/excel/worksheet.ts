import { HostError, invalidArgument } from '../protocol/errors';
import { hostObject, type HostObject, type ObjectType } from '../protocol/objects';
import { findSheet, emit } from '../workbook/workbook';
import type { Sheet } from '../workbook/sheet';
import {
  activateSheet,
  addSheet,
  copySheet,
  deleteSheet,
  isVisible,
  moveSheet,
  renameSheet,
  sheetNameProblem,
  showSheet,
} from '../workbook/sheets';
import { commentCollection } from './comments';
import { eventMethods, workbookTarget } from './events';
import { autoFilter } from './filter';
import { readColor } from './format';
import { placeArgument, usedPart } from './geometry';
import { namedItems } from './names';
import { pageBreaks, pageLayout, type SheetTarget } from './page';
import { everything, onSheet, readAddresses } from './places';
import { areasOf, rangeAt, rangeOf } from './range';
import { asNumber, asText, checkEnum, guardStructure, type Session } from './session';
import { customProperties } from './storage';
import { storage } from './stored';

/** The object for a sheet. */
export const worksheetOf = (session: Session, sheet: Sheet): HostObject =>
  hostObject(worksheet, { session, sheet });

const place = ({ session, sheet }: SheetTarget) => ({ session, sheet, areas: [everything] });

const protection: ObjectType<SheetTarget> = {
  name: 'WorksheetProtection',
  get: {
    Protected: ({ sheet }) => sheet.protection !== undefined,
    Options: ({ sheet }) => sheet.protection?.options ?? null,
  },
  methods: {
    Protect: ({ session, sheet }, args) => {
      if (sheet.protection) throw new HostError('InvalidOperation');
      sheet.protection = {
        options: { selectionMode: 'Normal', ...args.record(0) },
        password: args.optionalText(1),
      };
      emit(session.workbook, { kind: 'protected', sheet, on: true });
    },
    Unprotect: ({ session, sheet }, args) => {
      const password = sheet.protection?.password;
      if (password !== undefined && password !== '' && password !== args.optionalText(0))
        throw new HostError('AccessDenied');
      sheet.protection = undefined;
      emit(session.workbook, { kind: 'protected', sheet, on: false });
    },
  },
};

const freezePanes: ObjectType<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: ({ sheet }, args) => void (sheet.frozen = { rows: args.optionalNumber(0) ?? 1, columns: 0 }),
    FreezeColumns: ({ sheet }, args) =>
      void (sheet.frozen = { rows: 0, columns: args.optionalNumber(0) ?? 1 }),
    FreezeAt: (target, args) => {
      const [area] = placeArgument(args, 0, place(target)).areas;
      if (!area) return invalidArgument();
      const rows = area.rows === everything.rows ? 0 : area.row + area.rows;
      const columns = area.columns === everything.columns ? 0 : area.column + area.columns;
      target.sheet.frozen = { rows, columns };
    },
    Unfreeze: ({ sheet }) => void (sheet.frozen = { rows: 0, columns: 0 }),
    GetLocation: (target) => {
      const found = frozen(target);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    GetLocationOrNullObject: (target) => frozen(target) ?? null,
  },
};

function frozen({ session, sheet }: SheetTarget): HostObject | undefined {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return undefined;
  return rangeAt(session, sheet, {
    ...everything,
    ...(rows > 0 ? { rows } : {}),
    ...(columns > 0 ? { columns } : {}),
  });
}

function rename({ session, sheet }: SheetTarget, value: unknown): void {
  const name = asText(value);
  guardStructure(session);
  if (sheetNameProblem(name) !== undefined) invalidArgument();
  const other = session.workbook.sheets.find(
    (one) => one !== sheet && one.name.toLowerCase() === name.toLowerCase(),
  );
  if (other) throw new HostError('ItemAlreadyExists');
  if (name !== sheet.name) renameSheet(session.workbook, sheet, name);
}

/** A workbook keeps at least one visible sheet. */
function keepOneVisible({ session, sheet }: SheetTarget): void {
  if (!session.workbook.sheets.some((one) => one !== sheet && isVisible(one)))
    throw new HostError('InvalidOperation');
}

function neighbour(
  { session, sheet }: SheetTarget,
  step: 1 | -1,
  visibleOnly: boolean,
): HostObject | undefined {
  const { sheets } = session.workbook;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const found = sheets[index];
    if (found && (!visibleOnly || isVisible(found))) return worksheetOf(session, found);
  }
  return undefined;
}

const orNotFound = (object: HostObject | undefined): HostObject => {
  if (!object) throw new HostError('ItemNotFound');
  return object;
};

const plainSettings = storage<SheetTarget>(
  ({ session, sheet }) => ({ session, record: sheet.settings }),
  {
    ShowGridlines: true,
    ShowHeadings: true,
    StandardWidth: 8.43,
    EnableCalculation: true,
    StandardHeight: 14.25,
  },
  {},
  ['StandardHeight'],
);

const events = [
  'Activated',
  'Calculated',
  'ColumnSorted',
  'DataChanged',
  'Deactivated',
  'FormatChanged',
  'FormulaChanged',
  'NameChanged',
  'ProtectionChanged',
  'RowHiddenChanged',
  'RowSorted',
  'SelectionChanged',
  'SingleClicked',
  'VisibilityChanged',
];

function copy(target: SheetTarget, given: unknown, relative: SheetTarget | undefined): HostObject {
  const { session, sheet } = target;
  guardStructure(session);
  const position =
    given === undefined || given === null ? 'None' : checkEnum(session, 'WorksheetPositionType', given);
  const made = copySheet(session.workbook, sheet);
  const beside = session.workbook.sheets.indexOf(relative?.sheet ?? made);
  if (position === 'Beginning') moveSheet(session.workbook, made, 0);
  else if (position === 'Before') moveSheet(session.workbook, made, beside);
  else if (position === 'After') moveSheet(session.workbook, made, beside + 1);
  return worksheetOf(session, made);
}

const byId = ({ session }: SheetTarget, id: string): HostObject => {
  const found = findSheet(session.workbook, id);
  return orNotFound(found && worksheetOf(session, found));
};

const worksheet: ObjectType<SheetTarget> = {
  name: 'Worksheet',
  id: ({ sheet }) => sheet.id,
  get: {
    ...plainSettings.get,
    Id: ({ sheet }) => sheet.id,
    TabId: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
    TabColor: ({ sheet }) => sheet.tabColor,
  },
  set: {
    ...plainSettings.set,
    Name: rename,
    Position: (target, value) => {
      guardStructure(target.session);
      const position = asNumber(value);
      if (!Number.isInteger(position) || position < 0 || position >= target.session.workbook.sheets.length)
        invalidArgument();
      moveSheet(target.session.workbook, target.sheet, position);
    },
    Visibility: (target, value) => {
      guardStructure(target.session);
      const visibility = checkEnum(target.session, 'SheetVisibility', value) as Sheet['visibility'];
      if (visibility !== 'Visible') keepOneVisible(target);
      showSheet(target.session.workbook, target.sheet, visibility);
    },
    TabColor: ({ sheet }, value) => void (sheet.tabColor = readColor(value)),
  },
  objects: {
    AutoFilter: (target) => hostObject(autoFilter, target),
    Comments: (target) => hostObject(commentCollection, target),
    CustomProperties: (target) => hostObject(customProperties, target),
    FreezePanes: (target) => hostObject(freezePanes, target),
    HorizontalPageBreaks: (target) => hostObject(pageBreaks, { ...target, axis: 'row' as const }),
    VerticalPageBreaks: (target) => hostObject(pageBreaks, { ...target, axis: 'column' as const }),
    Names: (target) => hostObject(namedItems, target),
    PageLayout: (target) => hostObject(pageLayout, target),
    Protection: (target) => hostObject(protection, target),
  },
  methods: {
    ...eventMethods<SheetTarget>(
      events,
      ({ sheet }) => sheet.id,
      ({ session }) => session.events,
    ),
    Activate: ({ session, sheet }) => {
      if (!isVisible(sheet)) throw new HostError('InvalidOperation');
      activateSheet(session.workbook, sheet);
    },
    Calculate: ({ session }) => session.workbook.calculator.recalculate(),
    Copy: (target, args) =>
      copy(target, args.raw[0], args.optionalObject(1)?.target as SheetTarget | undefined),
    Delete: (target) => {
      guardStructure(target.session);
      if (target.sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
      if (isVisible(target.sheet)) keepOneVisible(target);
      deleteSheet(target.session.workbook, target.sheet);
    },
    GetCell: ({ session, sheet }, args) =>
      rangeAt(session, sheet, onSheet(args.number(0), args.number(1), 1, 1)),
    GetRange: ({ session, sheet }, args) => {
      const found = readAddresses(session, sheet, args.optionalText(0));
      return found.areas.length === 1 ? rangeOf(found) : invalidArgument();
    },
    GetRangeByIndexes: ({ session, sheet }, args) =>
      rangeAt(session, sheet, onSheet(args.number(0), args.number(1), args.number(2), args.number(3))),
    GetRanges: ({ session, sheet }, args) => areasOf(readAddresses(session, sheet, args.optionalText(0))),
    GetUsedRange: (target, args) => {
      const area = usedPart(place(target), args.flag(0)) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      return rangeAt(target.session, target.sheet, area);
    },
    GetUsedRangeOrNullObject: (target, args) => {
      const area = usedPart(place(target), args.flag(0));
      return area ? rangeAt(target.session, target.sheet, area) : null;
    },
    GetNext: (target, args) => orNotFound(neighbour(target, 1, args.flag(0))),
    GetNextOrNullObject: (target, args) => neighbour(target, 1, args.flag(0)) ?? null,
    GetPrevious: (target, args) => orNotFound(neighbour(target, -1, args.flag(0))),
    GetPreviousOrNullObject: (target, args) => neighbour(target, -1, args.flag(0)) ?? null,
    _GetSheetById: (target, args) => byId(target, args.text(0)),
    _GetAnotherWorksheetById: (target, args) => byId(target, args.text(0)),
  },
};

const shown = (session: Session, visibleOnly: boolean): Sheet[] =>
  session.workbook.sheets.filter((sheet) => !visibleOnly || isVisible(sheet));

/** `workbook.worksheets`. */
export const worksheets: ObjectType<Session> = {
  name: 'WorksheetCollection',
  items: (session) => session.workbook.sheets.map((sheet) => worksheetOf(session, sheet)),
  item: (session, key) => {
    const sheet = findSheet(session.workbook, key);
    return sheet && worksheetOf(session, sheet);
  },
  methods: {
    ...eventMethods<Session>(
      [...events, 'Added', 'Deleted', 'Moved'],
      () => workbookTarget,
      (session) => session.events,
    ),
    Add: (session, args) => {
      guardStructure(session);
      const name = args.optionalText(0);
      if (name !== undefined && sheetNameProblem(name) !== undefined) return invalidArgument();
      if (name !== undefined && findSheet(session.workbook, name)) throw new HostError('ItemAlreadyExists');
      return worksheetOf(session, addSheet(session.workbook, name));
    },
    GetActiveWorksheet: (session) => worksheetOf(session, session.workbook.active),
    GetCount: (session, args) => shown(session, args.flag(0)).length,
    GetFirst: (session, args) => {
      const [sheet] = shown(session, args.flag(0));
      return sheet ? worksheetOf(session, sheet) : null;
    },
    GetLast: (session, args) => {
      const sheet = shown(session, args.flag(0)).at(-1);
      return sheet ? worksheetOf(session, sheet) : null;
    },
  },
};
