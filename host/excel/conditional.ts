import { HostError, HostGap, invalidArgument } from '../protocol/errors';
import { hostObject, type HostObject, type ObjectType } from '../protocol/objects';
import { intersect, subtract } from '../workbook/address';
import type { ConditionalFormat } from '../workbook/rules';
import { emit, nextGuid } from '../workbook/workbook';
import { readColor } from './format';
import { areasOf, rangeAt } from './range';
import { asFlag, asNumber, checkEnum, guard, type Place } from './session';
import { storage } from './stored';

/** A conditional format, seen from a place on its sheet. */
interface Held {
  readonly place: Place;
  readonly format: ConditionalFormat;
}

/** One side of a conditional format's border. */
interface Side extends Held {
  readonly side: string;
}

const stored = ({ place, format }: Held) => ({
  session: place.session,
  record: format.settings,
  beforeChange: () => guard(place.sheet, format.areas, 'formatCells'),
});

/** Settings whose names share a prefix within the one record of a conditional format. */
function prefixed<T extends Held>(
  prefix: (target: T) => string,
  names: readonly string[],
  check: Readonly<Record<string, (held: T, value: unknown) => unknown>> = {},
): Required<Pick<ObjectType<T>, 'get' | 'set'>> {
  const get: Record<string, (target: T) => unknown> = {};
  const set: Record<string, (target: T, value: unknown) => void> = {};
  for (const name of names) {
    get[name] = (held) => held.format.settings[`${prefix(held)}.${name}`] ?? null;
    set[name] = (held, value) => {
      stored(held).beforeChange();
      held.format.settings[`${prefix(held)}.${name}`] = check[name] ? check[name](held, value) : value;
    };
  }
  return { get, set };
}

const clearing = (prefix: string) => ({
  Clear: ({ format }: Held): void => {
    for (const key of Object.keys(format.settings)) {
      if (key.startsWith(`${prefix}.`)) Reflect.deleteProperty(format.settings, key);
    }
  },
});

const flag = (_: unknown, value: unknown): boolean => asFlag(value);
const color = (_: unknown, value: unknown): string => readColor(value);

const font: ObjectType<Held> = {
  name: 'ConditionalRangeFont',
  ...prefixed<Held>(() => 'Font', ['Color', 'Italic', 'Bold', 'Underline', 'Strikethrough'], {
    Color: color,
    Italic: flag,
    Bold: flag,
    Strikethrough: flag,
    Underline: (_, value) =>
      value === 'None' || value === 'Single' || value === 'Double' ? value : invalidArgument(),
  }),
  methods: clearing('Font'),
};

const fill: ObjectType<Held> = {
  name: 'ConditionalRangeFill',
  ...prefixed<Held>(() => 'Fill', ['Color'], { Color: color }),
  methods: clearing('Fill'),
};

const border: ObjectType<Side> = {
  name: 'ConditionalRangeBorder',
  id: ({ side }) => side,
  get: {
    ...prefixed<Side>(({ side }) => `Border.${side}`, ['Style', 'Color']).get,
    SideIndex: ({ side }) => side,
  },
  set: prefixed<Side>(({ side }) => `Border.${side}`, ['Style', 'Color'], {
    Color: color,
    Style: ({ place }, value) => checkEnum(place.session, 'ConditionalRangeBorderLineStyle', value),
  }).set,
};

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const borderOf = (held: Held, side: string): HostObject => hostObject(border, { ...held, side });

const borders: ObjectType<Held> = {
  name: 'ConditionalRangeBorderCollection',
  get: { Count: () => edges.length },
  objects: {
    Top: (held) => borderOf(held, 'EdgeTop'),
    Bottom: (held) => borderOf(held, 'EdgeBottom'),
    Left: (held) => borderOf(held, 'EdgeLeft'),
    Right: (held) => borderOf(held, 'EdgeRight'),
  },
  items: (held) => edges.map((side) => borderOf(held, side)),
  item: (held, key) => (edges.includes(key) ? borderOf(held, key) : undefined),
};

const rangeFormat: ObjectType<Held> = {
  name: 'ConditionalRangeFormat',
  ...storage<Held>(stored, { NumberFormat: null }),
  objects: {
    Font: (held) => hostObject(font, held),
    Fill: (held) => hostObject(fill, held),
    Borders: (held) => hostObject(borders, held),
  },
};

const rule: ObjectType<Held> = {
  name: 'ConditionalFormatRule',
  get: {
    Formula: ({ format }) => format.settings['Formula'] ?? '',
    FormulaLocal: ({ format }) => format.settings['Formula'] ?? '',
  },
  set: {
    Formula: (held, value) => {
      stored(held).beforeChange();
      held.format.settings['Formula'] = typeof value === 'string' && value !== '' ? value : invalidArgument();
    },
  },
};

const withFormat = { Format: (held: Held): HostObject => hostObject(rangeFormat, held) };
const custom: ObjectType<Held> = {
  name: 'CustomConditionalFormat',
  objects: { ...withFormat, Rule: (held) => hostObject(rule, held) },
};

const ruled = (name: string): ObjectType<Held> => ({
  name,
  ...storage<Held>(stored, { Rule: null }),
  objects: withFormat,
});

/** The kinds that the host keeps; data bars, colour scales and icon sets are gaps. */
const kinds: Readonly<Record<string, { member: string; type: ObjectType<Held> }>> = {
  Custom: { member: 'Custom', type: custom },
  CellValue: { member: 'CellValue', type: ruled('CellValueConditionalFormat') },
  ContainsText: { member: 'TextComparison', type: ruled('TextConditionalFormat') },
  PresetCriteria: { member: 'Preset', type: ruled('PresetCriteriaConditionalFormat') },
  TopBottom: { member: 'TopBottom', type: ruled('TopBottomConditionalFormat') },
};

const kindObjects: Record<string, (held: Held) => HostObject | null> = {};
for (const [kind, { member, type }] of Object.entries(kinds)) {
  kindObjects[`${member}OrNullObject`] = (held) =>
    held.format.type === kind ? hostObject(type, held) : null;
  kindObjects[member] = (held) => {
    if (held.format.type !== kind) throw new HostError('ItemNotFound');
    return hostObject(type, held);
  };
}

const position = ({ place, format }: Held): number => place.sheet.conditionalFormats.indexOf(format);

function changed(place: Place): void {
  for (const area of place.areas) emit(place.session.workbook, { kind: 'formats', sheet: place.sheet, area });
}

const conditionalFormat: ObjectType<Held> = {
  name: 'ConditionalFormat',
  id: ({ format }) => format.id,
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    StopIfTrue: ({ format }) => format.stopIfTrue,
    Priority: position,
  },
  set: {
    StopIfTrue: ({ format }, value) => void (format.stopIfTrue = asFlag(value)),
    Priority: (held, value) => {
      const list = held.place.sheet.conditionalFormats;
      const goal = asNumber(value);
      if (goal < 0 || goal >= list.length) invalidArgument();
      list.splice(position(held), 1);
      list.splice(goal, 0, held.format);
    },
  },
  objects: kindObjects,
  methods: {
    Delete: (held) => {
      guard(held.place.sheet, held.format.areas, 'formatCells');
      held.place.sheet.conditionalFormats.splice(position(held), 1);
      changed({ ...held.place, areas: held.format.areas });
    },
    GetRange: ({ place, format }) => {
      const [area, ...more] = format.areas;
      if (!area || more.length > 0) throw new HostError('InvalidOperation');
      return rangeAt(place.session, place.sheet, area);
    },
    GetRangeOrNullObject: ({ place, format }) => {
      const [area, ...more] = format.areas;
      return area && more.length === 0 ? rangeAt(place.session, place.sheet, area) : null;
    },
    GetRanges: ({ place, format }) => areasOf({ ...place, areas: format.areas }),
  },
};

const touching = (place: Place): ConditionalFormat[] =>
  place.sheet.conditionalFormats.filter((format) =>
    format.areas.some((one) => place.areas.some((area) => intersect(one, area))),
  );

/** `range.conditionalFormats`: those that touch the range; a new one comes first. */
export const conditionalFormats: ObjectType<Place> = {
  name: 'ConditionalFormatCollection',
  items: (place) => touching(place).map((format) => hostObject(conditionalFormat, { place, format })),
  item: (place, key) => {
    const format = touching(place).find((one) => one.id === key);
    return format && hostObject(conditionalFormat, { place, format });
  },
  methods: {
    Add: (place, args) => {
      const type = checkEnum(place.session, 'ConditionalFormatType', args.raw[0]);
      if (!kinds[type]) throw new HostGap(`ConditionalFormatCollection.add(${type})`);
      guard(place.sheet, place.areas, 'formatCells');
      const format = {
        id: nextGuid(place.session.workbook),
        type,
        areas: place.areas,
        stopIfTrue: false,
        settings: {},
      };
      place.sheet.conditionalFormats.unshift(format);
      changed(place);
      return hostObject(conditionalFormat, { place, format });
    },
    ClearAll: (place) => {
      guard(place.sheet, place.areas, 'formatCells');
      for (const format of place.sheet.conditionalFormats) {
        for (const area of place.areas) format.areas = format.areas.flatMap((one) => subtract(one, area));
      }
      place.sheet.conditionalFormats = place.sheet.conditionalFormats.filter(
        (format) => format.areas.length > 0,
      );
      changed(place);
    },
  },
};
