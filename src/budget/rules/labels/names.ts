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
        names.push({ kind, tableId: id, sheet: table.sheet, name, folded: foldName(name), place, isUnitRow });
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

/** The one full name elsewhere in the book that begins with this one; null unless this one is cut for sure. */
function fullNameOf(one: PlacedName, all: readonly PlacedName[], book: Book): string | null {
  const elsewhere = all.filter(({ kind, sheet }) => kind === one.kind && sheet !== one.sheet);
  const department = one.kind === 'unit' && book.department !== null ? [book.department] : [];
  const candidates = [...elsewhere.map(({ name }) => name), ...department];
  const folded = new Map(candidates.map((name) => [foldName(name), name] as const));
  if (one.folded.length < SHORTEST || folded.has(one.folded)) return null;
  const longer = [...folded].filter(([name]) => name.startsWith(one.folded));
  const [only] = longer;
  // A unit row in full over rows with the cut name is no sign of two units.
  const standsBeside = all.some(
    (other) => other.sheet === one.sheet && other.folded === only?.[0] && (one.isUnitRow || !other.isUnitRow),
  );
  return only && longer.length === 1 && !standsBeside ? only[1] : null;
}

/** 名称截断：a project's or a unit's name that stands in full elsewhere. */
export const cutName = findingRule({
  id: 'label.cutName',
  family: 'label',
  level: 'hint',
  basis: '同一项目、同一单位在各表的名称应完整一致',
  message:
    '{table} {cells} 的{kind}名称“{name}”不完整，全称是“{full}”。请补全，并检查列宽或导出时的字数限制。',
  look({ book }, report) {
    const all = namesIn(book);
    const groups = new Map<string, PlacedName[]>();
    for (const one of all) {
      const key = `${one.kind}|${one.sheet}|${one.folded}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    for (const group of groups.values()) {
      const [first] = group;
      const full = first && fullNameOf(first, all, book);
      if (!first || full == null) continue;
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
    const projects = namesIn(book).filter(({ kind }) => kind === 'project');
    const groups = new Map<string, PlacedName[]>();
    for (const one of projects) groups.set(one.folded, [...(groups.get(one.folded) ?? []), one]);
    for (const group of groups.values()) {
      const [first] = group;
      const ways = [...new Map(group.map((one) => [one.name, one] as const)).values()];
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
