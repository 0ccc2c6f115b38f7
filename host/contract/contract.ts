/** One property of a client type, under the name it has on the wire. */
export interface ScalarMember {
  readonly name: string;
  readonly writable: boolean;
}

/** A property or method of a client type that leads to another object. */
export interface ObjectMember {
  readonly name: string;
  readonly type: string;
}

/** A requirement set such as ExcelApi 1.9. */
export interface RequirementSet {
  readonly set: string;
  readonly version: string;
}

/** What Microsoft's client may ask of one type. Names are wire names (PascalCase). */
export interface TypeContract {
  readonly name: string;
  /** Scalar properties, by lower-case name, because `load` sends them in the caller's spelling. */
  readonly scalars: ReadonlyMap<string, ScalarMember>;
  /** Navigation properties, by lower-case name. */
  readonly objects: ReadonlyMap<string, ObjectMember>;
  /** Every method, scalar or object returning. */
  readonly methods: ReadonlySet<string>;
  /** The requirement set that brought a member, by lower-case name; what is not listed has always been there. */
  readonly since: ReadonlyMap<string, RequirementSet>;
  readonly collection: boolean;
  /** The property by which the client finds an item of a collection again. */
  readonly idName: 'Id' | '_Id' | undefined;
}

/** The types and enumerations of Microsoft's client, by name. */
export interface Contract {
  readonly types: ReadonlyMap<string, TypeContract>;
  /** The values of an enumeration, such as `HorizontalAlignment` → `General`, `Left`, …. */
  readonly enums: ReadonlyMap<string, ReadonlySet<string>>;
}

const classPattern =
  /\n {4}var (\w+) = \(function \(_super\) \{\n([\s\S]*?)\n {4}\}\((?:OfficeExtension\.)?ClientObject\)\);/g;
const navigationPattern = /_createPropertyObject\((?:Excel|OfficeCore)\.(\w+), this, "(\w+)"/g;
const methodPattern = /_(?:invokeMethod|createMethodObject)\((?:[\w.]+, )?(?:this|thisObj), "(\w+)"/g;
const sincePattern = /_throwIfApiNotSupported\("\w+\.(\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g;
const enumPattern = /\n {4}\(function \((\w+)\) \{\n((?: {8}\1\["\w+"\] = "[^"]*";\n)+) {4}\}/g;

function arrayLiteral<T>(body: string, getter: string): T[] {
  const found = new RegExp(`prototype, "${getter}"[\\s\\S]*?return (\\[[^\\]]*\\]);`).exec(body);
  return found?.[1] ? (JSON.parse(found[1]) as T[]) : [];
}

function readType(name: string, body: string): TypeContract {
  const writable = arrayLiteral<boolean>(body, '_scalarPropertyUpdateable');
  const names = arrayLiteral<string>(body, '_scalarPropertyOriginalNames');
  const scalars = new Map(
    names.map((member, index) => [
      member.toLowerCase(),
      { name: member, writable: writable[index] ?? false },
    ]),
  );
  const objects = new Map<string, ObjectMember>();
  for (const [, type, member] of body.matchAll(navigationPattern)) {
    if (type && member) objects.set(member.toLowerCase(), { name: member, type });
  }
  const methods = new Set<string>();
  for (const [, member] of body.matchAll(methodPattern)) if (member) methods.add(member);
  const since = new Map<string, RequirementSet>();
  for (const [, member, set, version] of body.matchAll(sincePattern)) {
    // The client's internal members are older than the sets that it checks them against.
    if (!member || !set || !version || member.startsWith('_') || since.has(member.toLowerCase())) continue;
    since.set(member.toLowerCase(), { set: set.startsWith('"') ? set.slice(1, -1) : 'ExcelApi', version });
  }
  return {
    name,
    since,
    scalars,
    objects,
    methods,
    collection: body.includes('"_isCollection"'),
    idName: scalars.has('id') ? 'Id' : scalars.has('_id') ? '_Id' : undefined,
  };
}

/**
 * Reads the contract out of the text of Microsoft's debug bundle.
 * Nothing of that text is kept but the names; nothing of it is part of this repository.
 *
 * @throws Error when the text does not look like the bundle
 */
export function parseContract(bundle: string): Contract {
  // Only Excel's part: other parts of the bundle have types of the same names.
  const excel = bundle.slice(bundle.indexOf('_BeginExcel'), bundle.indexOf('_EndExcel'));
  const text = excel.replaceAll('\r', '');
  const types = new Map<string, TypeContract>();
  for (const [, name, body] of text.matchAll(classPattern)) {
    if (name && body && !types.has(name)) types.set(name, readType(name, body));
  }
  const enums = new Map<string, ReadonlySet<string>>();
  for (const [, name, body] of text.matchAll(enumPattern)) {
    if (name && body)
      enums.set(name, new Set([...body.matchAll(/= "([^"]*)";/g)].map((match) => match[1] ?? '')));
  }
  if (!types.has('Range') || !enums.has('HorizontalAlignment')) {
    throw new Error('The client bundle was not understood: its layout has changed.');
  }
  return { types, enums };
}
