import type { Area } from '../workbook/address';
import { areaName } from '../workbook/address';
import { plainValue } from '../workbook/cells';
import type { Sheet } from '../workbook/sheet';
import type { CellValue } from '../workbook/value';
import type { Change, Origin } from '../workbook/workbook';

/** The number of each event, by the name in `_Register…Event`. */
export const eventNumbers: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
};

/** One event on its way to the client. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Which events the client listens to, and those that wait to be delivered. */
export interface EventLayer {
  enabled: boolean;
  register(event: number, targetId: string): void;
  unregister(event: number, targetId: string): void;
  listensTo(event: number): boolean;
  /** Turns a change into the events that somebody listens to. */
  take(change: Change, origin: Origin): void;
  /** Lets an event of another kind wait with the others; the client sorts out who listens. */
  say(event: number, targetId: string, fields: Readonly<Record<string, unknown>>): void;
  /** Takes out what waits. */
  drain(): EventEntry[];
}

/** The target of events of the whole workbook. */
export const workbookTarget = 'Workbook';

const changeTypes = {
  Up: ['RowDeleted', 'CellDeleted', 'ShiftCellUp'],
  Left: ['ColumnDeleted', 'CellDeleted', 'ShiftCellLeft'],
  Down: ['RowInserted', 'CellInserted', 'ShiftCellDown'],
  Right: ['ColumnInserted', 'CellInserted', 'ShiftCellRight'],
} as const;

const typeOf = (value: CellValue): string =>
  value === null
    ? 'Empty'
    : typeof value === 'number'
      ? 'Double'
      : typeof value === 'string'
        ? 'String'
        : typeof value === 'boolean'
          ? 'Boolean'
          : 'Error';

/** What an event says about a change: its number and its own fields. */
function describe(
  change: Change,
): { event: number; fields: Record<string, unknown>; sheetOnly?: boolean } | undefined {
  const address = (area: Area | undefined): string => (area ? areaName(area) : '');
  const event = (name: string): number => eventNumbers[name] ?? 0;
  switch (change.kind) {
    case 'cells': {
      const { details } = change;
      const values = details && {
        valueBefore: plainValue(details.before),
        valueAfter: plainValue(details.after),
        valueTypeBefore: typeOf(details.before),
        valueTypeAfter: typeOf(details.after),
      };
      return {
        event: event('DataChanged'),
        fields: {
          address: address(change.area),
          changeType: 'RangeEdited',
          shiftDirection: 'None',
          ...values,
        },
      };
    }
    case 'shifted': {
      const [wholeType, partType, shiftDirection] = changeTypes[change.shift];
      const changeType = change.whole ? wholeType : partType;
      return {
        event: event('DataChanged'),
        fields: {
          address: address(change.area),
          changeType,
          shiftDirection: change.whole ? 'None' : shiftDirection,
        },
      };
    }
    case 'formats':
      return { event: event('FormatChanged'), fields: { address: address(change.area) } };
    case 'calculated':
      return { event: event('Calculated'), fields: { address: address(change.area) } };
    case 'selected':
      return { event: event('SelectionChanged'), fields: { address: address(change.area) } };
    case 'activated':
      return { event: event('Activated'), fields: {} };
    case 'deactivated':
      return { event: event('Deactivated'), fields: {} };
    case 'added':
      return { event: event('Added'), fields: {} };
    case 'deleted':
      return { event: event('Deleted'), fields: {} };
    case 'renamed':
      return { event: event('NameChanged'), fields: { nameBefore: change.before, nameAfter: change.after } };
    case 'shown':
      return {
        event: event('VisibilityChanged'),
        fields: { visibilityBefore: change.before, visibilityAfter: change.after },
      };
    case 'moved':
      return {
        event: event('Moved'),
        fields: { positionBefore: change.before, positionAfter: change.after },
      };
    case 'protected':
      return { event: event('ProtectionChanged'), fields: { isProtected: change.on } };
    case 'lines':
      return {
        event: event('RowHiddenChanged'),
        fields: { address: address(change.area), changeType: change.hidden ? 'Hidden' : 'Unhidden' },
      };
  }
}

/**
 * Makes the layer between the workbook's changes and the client's handlers.
 *
 * @param reference keeps the changed range under an identity, so that `event.getRange()` finds it
 */
export function createEvents(reference: (sheet: Sheet, area: Area) => string): EventLayer {
  const registered = new Map<string, number>();
  let waiting: EventEntry[] = [];
  const key = (event: number, target: string): string => `${event} ${target}`;
  const layer: EventLayer = {
    enabled: true,
    register: (event, target) =>
      void registered.set(key(event, target), (registered.get(key(event, target)) ?? 0) + 1),
    unregister: (event, target) => {
      const left = (registered.get(key(event, target)) ?? 1) - 1;
      if (left > 0) registered.set(key(event, target), left);
      else registered.delete(key(event, target));
    },
    listensTo: (event) => [...registered.keys()].some((item) => item.startsWith(`${event} `)),
    take: (change, origin) => {
      const told = layer.enabled && registered.size > 0 ? describe(change) : undefined;
      if (!told) return;
      for (const target of [change.sheet.id, workbookTarget]) {
        if (!registered.has(key(told.event, target))) continue;
        const area = 'area' in change ? change.area : undefined;
        const message = JSON.stringify({
          worksheetId: change.sheet.id,
          source: origin === 'coauthor' ? 'Remote' : 'Local',
          triggerSource: origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
          ...told.fields,
          ...(area && change.kind !== 'calculated' ? { referenceId: reference(change.sheet, area) } : {}),
        });
        waiting.push({ messageCategory: 65_536, messageType: told.event, targetId: target, message });
      }
    },
    say: (event, targetId, fields) =>
      void waiting.push({
        messageCategory: 65_536,
        messageType: event,
        targetId,
        message: JSON.stringify(fields),
      }),
    drain: () => {
      const entries = waiting;
      waiting = [];
      return entries;
    },
  };
  return layer;
}

/** The `_Register…` and `_Unregister…` methods of a type whose events have a target. */
export function eventMethods<T>(
  names: readonly string[],
  target: (object: T) => string,
  layer: (object: T) => EventLayer,
): Record<string, (object: T) => void> {
  const methods: Record<string, (object: T) => void> = {};
  for (const name of names) {
    const number = eventNumbers[name] ?? 0;
    // Three events spell their methods the other way round.
    const spelling = ['NameChanged', 'VisibilityChanged', 'Moved'].includes(name)
      ? `Event${name}`
      : `${name}Event`;
    methods[`_Register${spelling}`] = (object) => layer(object).register(number, target(object));
    methods[`_Unregister${spelling}`] = (object) => layer(object).unregister(number, target(object));
  }
  return methods;
}
