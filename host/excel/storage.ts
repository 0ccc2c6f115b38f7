import { HostError, invalidArgument } from '../protocol/errors';
import { hostObject, type HostObject, type ObjectType } from '../protocol/objects';
import type { Sheet } from '../workbook/sheet';
import { nextGuid, type Workbook } from '../workbook/workbook';
import { asText, type Session } from './session';

interface Keyed {
  readonly session: Session;
  readonly key: string;
}

const setting: ObjectType<Keyed> = {
  name: 'Setting',
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    _Id: ({ key }) => key,
    Value: ({ session, key }) => session.workbook.settings.get(key) ?? null,
  },
  set: { Value: ({ session, key }, value) => void session.workbook.settings.set(key, value) },
  methods: { Delete: ({ session, key }) => void session.workbook.settings.delete(key) },
};

/** `workbook.settings`, kept in the file. */
export const settings: ObjectType<Session> = {
  name: 'SettingCollection',
  items: (session) =>
    [...session.workbook.settings.keys()].map((key) => hostObject(setting, { session, key })),
  item: (session, key) =>
    session.workbook.settings.has(key) ? hostObject(setting, { session, key }) : undefined,
  methods: {
    Add: (session, args) => {
      const key = args.text(0);
      session.workbook.settings.set(key, args.raw[1] ?? null);
      return hostObject(setting, { session, key });
    },
  },
};

interface Property extends Keyed {
  readonly sheet: Sheet;
}

const customProperty: ObjectType<Property> = {
  name: 'WorksheetCustomProperty',
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    _Id: ({ key }) => key,
    Value: ({ sheet, key }) => sheet.properties.get(key) ?? '',
  },
  set: { Value: ({ sheet, key }, value) => void sheet.properties.set(key, asText(value)) },
  methods: { Delete: ({ sheet, key }) => void sheet.properties.delete(key) },
};

/** `worksheet.customProperties`; keys differ in more than case. */
export const customProperties: ObjectType<{ session: Session; sheet: Sheet }> = {
  name: 'WorksheetCustomPropertyCollection',
  items: ({ session, sheet }) =>
    [...sheet.properties.keys()].map((key) => hostObject(customProperty, { session, sheet, key })),
  item: ({ session, sheet }, wanted) => {
    const key = [...sheet.properties.keys()].find((one) => one.toLowerCase() === wanted.toLowerCase());
    return key === undefined ? undefined : hostObject(customProperty, { session, sheet, key });
  },
  methods: {
    Add: ({ session, sheet }, args) => {
      const key = args.text(0);
      sheet.properties.set(key, args.text(1));
      return hostObject(customProperty, { session, sheet, key });
    },
  },
};

type Part = Workbook['xmlParts'][number];

interface Held {
  readonly session: Session;
  readonly part: Part;
}

/** The namespace of a part's root element. */
function namespaceOf(xml: string): string {
  const root = /<(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml.replace(/<\?.*?\?>|<!--.*?-->/gs, ''));
  const name = root?.[1] === undefined ? 'xmlns' : `xmlns:${root[1]}`;
  return new RegExp(`${name}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? '')?.[1] ?? '';
}

const checked = (xml: string): string =>
  /^\s*(<\?|<!--|<[A-Za-z_])[^]*>\s*$/.test(xml) ? xml : invalidArgument();

const xmlPart: ObjectType<Held> = {
  name: 'CustomXmlPart',
  id: ({ part }) => part.id,
  get: { Id: ({ part }) => part.id, NamespaceUri: ({ part }) => namespaceOf(part.xml) },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => void (part.xml = checked(args.text(0))),
    Delete: ({ session, part }) => {
      const { xmlParts } = session.workbook;
      xmlParts.splice(xmlParts.indexOf(part), 1);
    },
  },
};

interface Scoped {
  readonly session: Session;
  readonly namespace: string;
}

const scoped = ({ session, namespace }: Scoped): HostObject[] =>
  session.workbook.xmlParts
    .filter((part) => namespaceOf(part.xml) === namespace)
    .map((part) => hostObject(xmlPart, { session, part }));

const scopedParts: ObjectType<Scoped> = {
  name: 'CustomXmlPartScopedCollection',
  items: scoped,
  item: (target, key) => scoped(target).find((object) => object.type.id?.(object.target) === key),
  methods: {
    GetOnlyItem: (target) => {
      const [part, ...more] = scoped(target);
      if (!part || more.length > 0) throw new HostError('GeneralException');
      return part;
    },
    GetOnlyItemOrNullObject: (target) => {
      const [part, ...more] = scoped(target);
      return part && more.length === 0 ? part : null;
    },
  },
};

/** `workbook.customXmlParts`. */
export const xmlParts: ObjectType<Session> = {
  name: 'CustomXmlPartCollection',
  items: (session) => session.workbook.xmlParts.map((part) => hostObject(xmlPart, { session, part })),
  item: (session, key) => {
    const part = session.workbook.xmlParts.find((one) => one.id === key);
    return part && hostObject(xmlPart, { session, part });
  },
  methods: {
    Add: (session, args) => {
      const part = { id: nextGuid(session.workbook), xml: checked(args.text(0)) };
      session.workbook.xmlParts.push(part);
      return hostObject(xmlPart, { session, part });
    },
    GetByNamespace: (session, args) => hostObject(scopedParts, { session, namespace: args.text(0) }),
  },
};
