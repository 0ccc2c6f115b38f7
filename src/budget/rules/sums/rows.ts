import type { Book } from '../../book';
import type { RecognisedBlock, RecognisedRow, RecognisedTable, RowKind } from '../../tables';
import { rowLabel, term, termsOfRows, type Equation } from '../equations';
import type { RuleDeclaration } from '../rule';
import { blocksIn } from './columns';
import { sumRule, type EquationSource } from './declare';

const LEAVES: readonly RowKind[] = ['item', 'entry'];

function verticalEquations(
  rule: RuleDeclaration,
  table: RecognisedTable,
  whole: RecognisedRow,
  parts: readonly RecognisedRow[],
  partsName: string,
): Equation[] {
  const equations: Equation[] = [];
  for (const key of Object.keys(whole.cells)) {
    const left = term(table, whole, key);
    if (!left || (left.cell.state === 'blank' && parts.every((part) => isBlankAt(part, key)))) continue;
    const right = termsOfRows(table, parts, key);
    equations.push({
      rule,
      left: [left],
      right,
      comparison: '=',
      leftName: left,
      rightName: partsName,
    });
  }
  return equations;
}

function isBlankAt(row: RecognisedRow, key: string): boolean {
  const cell = row.cells[key];
  return cell === undefined || cell.state === 'blank';
}

function* codedBlocks(book: Book): Generator<{ table: RecognisedTable; block: RecognisedBlock }> {
  for (const one of blocksIn(book)) {
    const { block } = one.block;
    if (block.kind === 'coded' && block.rows !== 'single' && block.rows !== 'free') yield one;
  }
}

/** Rows directly under the total: units where there are any, else the highest rows of codes. */
function topRows(block: RecognisedBlock): { readonly rows: readonly RecognisedRow[]; readonly name: string } {
  const units = block.rows.filter((row) => row.kind === 'unit');
  if (units.length > 0) return { rows: units, name: '各单位行之和' };
  const classes = block.rows.filter((row) => row.kind === 'class');
  const isSubtotalled =
    classes.length > 0 && block.block.kind === 'coded' && block.block.rows === 'functional';
  if (isSubtotalled) return { rows: classes, name: '各类级行之和' };
  return { rows: block.rows.filter((row) => LEAVES.includes(row.kind)), name: '各行之和' };
}

function totals(book: Book, rule: RuleDeclaration): EquationSource {
  const equations: Equation[] = [];
  const notChecked: string[] = [];
  for (const { table, block } of codedBlocks(book)) {
    const total = block.rows.find((row) => row.kind === 'total');
    const top = topRows(block);
    if (!total && top.rows.length > 0) notChecked.push(`${table.sheet}：没有找到合计行，合计没有核对`);
    if (total) equations.push(...verticalEquations(rule, table, total, top.rows, top.name));
  }
  return { equations, notChecked };
}

/** The units that stand under each group row (分组行). */
function unitsOfGroups(rows: readonly RecognisedRow[]): ReadonlyMap<RecognisedRow, readonly RecognisedRow[]> {
  const found = new Map<RecognisedRow, RecognisedRow[]>();
  let own: RecognisedRow[] | undefined;
  for (const row of rows) {
    if (row.kind === 'group') found.set(row, (own = []));
    else if (row.kind === 'unit') own?.push(row);
  }
  return found;
}

/** The rows of each unit; under undefined those that stand under none. */
function rowsByUnit(
  rows: readonly RecognisedRow[],
): ReadonlyMap<string | undefined, readonly RecognisedRow[]> {
  const found = new Map<string | undefined, RecognisedRow[]>();
  for (const row of rows) {
    const own = found.get(row.unit);
    if (own) own.push(row);
    else found.set(row.unit, [row]);
  }
  return found;
}

function units(book: Book, rule: RuleDeclaration): EquationSource {
  const equations: Equation[] = [];
  for (const { table, block } of codedBlocks(book)) {
    const ofGroup = unitsOfGroups(block.rows);
    const ofUnit = rowsByUnit(block.rows);
    for (const row of block.rows) {
      if (row.kind === 'group')
        equations.push(...verticalEquations(rule, table, row, ofGroup.get(row) ?? [], '所属各单位行之和'));
      if (row.kind !== 'unit') continue;
      const own = ofUnit.get(row.key) ?? [];
      const classes = own.filter((one) => one.kind === 'class');
      const parts = classes.length > 0 ? classes : own.filter((one) => LEAVES.includes(one.kind));
      equations.push(...verticalEquations(rule, table, row, parts, '本单位各行之和'));
    }
  }
  return { equations, notChecked: [] };
}

function levels(book: Book, rule: RuleDeclaration): EquationSource {
  const equations: Equation[] = [];
  for (const { table, block } of codedBlocks(book)) {
    if (block.block.kind !== 'coded' || block.block.rows !== 'functional') continue;
    const ofUnit = rowsByUnit(block.rows);
    for (const row of block.rows) {
      if (row.kind !== 'class' && row.kind !== 'subclass') continue;
      const own = ofUnit.get(row.unit) ?? [];
      const below = own.filter((one) => one !== row && one.key.startsWith(row.key));
      const subclasses = below.filter((one) => one.kind === 'subclass');
      const parts =
        row.kind === 'class' && subclasses.length > 0
          ? subclasses
          : below.filter((one) => one.kind === 'item');
      if (parts.length > 0)
        equations.push(...verticalEquations(rule, table, row, parts, `${rowLabel(row)}下各行之和`));
    }
  }
  return { equations, notChecked: [] };
}

/** 合计 = Σ units, or Σ rows where there are no units (REQUIREMENTS 2, 6). */
export const totalRows = sumRule({
  id: 'sum.total',
  basis: '合计行＝各单位行（没有单位行时为各科目行、项目行）之和',
  message:
    '{left}是 {leftValue}，而{right}是 {rightValue}，相差 {difference}。请核对合计行和各行，看是否漏加、重加。',
  find: totals,
});

/** A unit row = Σ of its rows, a group row = Σ of its units (REQUIREMENTS 2). */
export const unitRows = sumRule({
  id: 'sum.unit',
  basis: '单位行＝本单位各科目行（项目行）之和；分组行＝所属各单位行之和',
  message: '{left}是 {leftValue}，而{right}是 {rightValue}，相差 {difference}。请核对单位行和它下面的各行。',
  find: units,
});

/** 类 = Σ款 = Σ项, where such rows stand (REQUIREMENTS 2). */
export const levelRows = sumRule({
  id: 'sum.level',
  basis: '类级行＝其款级行之和，款级行＝其项级行之和（有类、款小计行时）',
  message: '{left}是 {leftValue}，而{right}是 {rightValue}，相差 {difference}。请核对小计行和它下面的各行。',
  find: levels,
});
