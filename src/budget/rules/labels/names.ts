import type { Book } from '../../book';
import { foldName } from '../../codes';
import { findingRule, listPlaces, listWords, tableName, textOperand, type Place } from '../finding-rule';

type NameKind = 'project' | 'unit';

/** A project's or a unit's name as it stands in a table. */
interface PlacedName {
  readonly kind: NameKind;
  readonly tableId: string;
  readonly sheet: string;
  readonly name: string;
  readonly folded: string;
  readonly place: Place;
  readonly isUnitRow: boolean;
}

const KIND_WORDS: Readonly<Record<NameKind, string>> = { project: '项目', unit: '单位' };

/** Where names stand: projects in 10 and 12, units in unit rows and as 项目单位. */
function namesIn(book: Book): readonly PlacedName[] {
  const names: PlacedName[] = [];
  const folds = new Map<string, string>();
  const foldOnce = (name: string): string => {
    const folded = folds.get(name) ?? foldName(name);
    folds.set(name, folded);
    return folded;
  };
  for (const table of book.tables.values()) {
    for (const block of Object.values(table.blocks)) {
      const add = (
        kind: NameKind,
        text: string | undefined,
        row: number,
        key: string,
        isUnitRow: boolean,
      ): void => {
        const name = (text ?? '').trim();
        const column = block.columns[key];
        if (name === '' || column === undefined || /^\d+$/u.test(name)) return;
        const { id } = table.table;
        const place = { sheet: table.sheet, row, column };
        names.push({ kind, tableId: id, sheet: table.sheet, name, folded: foldOnce(name), place, isUnitRow });
      };
      for (const { kind, texts, row } of block.rows) {
        if (kind === 'entry') {
          add('project', texts['projectName'], row, 'projectName', false);
          add('unit', texts['projectUnit'], row, 'projectUnit', false);
        } else if (kind === 'unit' || kind === 'group') {
          const key = block.columns['projectUnit'] === undefined ? 'unitName' : 'projectUnit';
          add('unit', texts[key], row, key, true);
        }
      }
    }
  }
  return names;
}

/** Shorter beginnings say nothing. */
const SHORTEST = 4;

/** One name of a kind with all its places (一个名称). */
interface DistinctName {
  readonly folded: string;
  readonly name: string;
  readonly places: PlacedName[];
}

function distinctNames(names: readonly PlacedName[], kind: NameKind): ReadonlyMap<string, DistinctName> {
  const distinct = new Map<string, DistinctName>();
  for (const one of names) {
    if (one.kind !== kind) continue;
    const known = distinct.get(one.folded);
    if (known) known.places.push(one);
    else distinct.set(one.folded, { folded: one.folded, name: one.name, places: [one] });
  }
  return distinct;
}

function standsOutside(sheet: string, one: DistinctName): boolean {
  return one.places.some((place) => place.sheet !== sheet);
}

/** The one full name elsewhere in the book that begins with a name of a sheet; null unless that is cut for sure. */
function fullNameOf(
  sheet: string,
  cut: DistinctName,
  all: ReadonlyMap<string, DistinctName>,
  department: string | null,
): string | null {
  const whole = department === null ? '' : foldName(department);
  if (cut.folded.length < SHORTEST || standsOutside(sheet, cut) || cut.folded === whole) return null;
  const longer = [...all.values()].filter(
    (one) =>
      one !== cut && one.folded.startsWith(cut.folded) && (standsOutside(sheet, one) || one.folded === whole),
  );
  const names = new Map(longer.map(({ folded, name }) => [folded, name] as const));
  if (department !== null && whole.startsWith(cut.folded)) names.set(whole, department);
  const [only] = names;
  if (!only || names.size > 1) return null;
  // A unit row in full over rows with the cut name is no sign of two units.
  const isUnitRow = cut.places.some((place) => place.isUnitRow);
  const standsBeside = all
    .get(only[0])
    ?.places.some((place) => place.sheet === sheet && (isUnitRow || !place.isUnitRow));
  return standsBeside === true ? null : only[1];
}

/** 名称截断：a project's or a unit's name that stands in full elsewhere. */
export const cutName = findingRule({
  id: 'label.cutName',
  family: 'label',
  level: 'hint',
  basis: '同一项目、同一单位在各表的名称应完整一致',
  message:
    '{table} {cells}的{kind}名称“{name}”不完整，全称是“{full}”。请补全，并检查列宽或导出时的字数限制。',
  look({ book }, report) {
    const names = namesIn(book);
    for (const kind of ['project', 'unit'] as const) {
      const all = distinctNames(names, kind);
      const department = kind === 'unit' ? book.department : null;
      for (const one of all.values()) {
        const [first] = one.places;
        const full = first ? fullNameOf(first.sheet, one, all, department) : null;
        if (!first || full === null) continue;
        const group = one.places;
        report.found(
          first.place,
          {
            table: tableName({ table: { id: first.tableId }, sheet: first.sheet }),
            cells: listPlaces(group.map(({ place }) => place)),
            kind: KIND_WORDS[first.kind],
            name: first.name,
            full,
          },
          {
            operands: group.map(({ name, place }) => textOperand(`全称“${full}”`, name, place)),
            expected: full,
            actual: first.name,
            suspect: { sheet: first.sheet, cell: listPlaces([first.place]), suggestion: `全称是“${full}”` },
          },
        );
      }
    }
  },
});

/** 同一项目写法不一：the same name in other brackets, widths or blanks. */
export const projectNameStyle = findingRule({
  id: 'label.projectName',
  family: 'label',
  level: 'hint',
  basis: '同一项目在各表的名称应完全一致',
  message: '同一项目写法不一：{names}。请统一括号和空格的写法。',
  look({ book }, report) {
    for (const { places } of distinctNames(namesIn(book), 'project').values()) {
      const [first] = places;
      const ways = [...new Map(places.map((one) => [one.name, one] as const)).values()];
      if (!first || ways.length < 2) continue;
      report.found(
        first.place,
        {
          names: listWords(
            ways.map(({ tableId, name, place }) => `${tableId}表 ${listPlaces([place])}“${name}”`),
          ),
        },
        {
          operands: ways.map(({ tableId, name, place }) => textOperand(`${tableId}表项目名称`, name, place)),
        },
      );
    }
  },
});
