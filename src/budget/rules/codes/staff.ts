import { blockOf, type Book } from '../../book';
import { formatAmount, sumOf } from '../../money';
import { amountOperand, findingRule, listPlaces, listWords, tableName } from '../finding-rule';
import type { AmountCell, RecognisedRow, RecognisedTable } from '../../tables';

/** A pair of economic codes of 06 with its amount. */
interface Pair {
  readonly table: RecognisedTable;
  readonly row: RecognisedRow;
  readonly dept: string;
  readonly gov: string;
  readonly cell: AmountCell;
}

/** Government classes of offices and of institutions (机关、事业单位). */
const OFFICE = /^50[123]/u;
const INSTITUTION = /^50[56]/u;
/** Wages and social security that offices and institutions both pay. */
const WAGES: readonly string[] = ['30101', '30102', '30103'];
const CONTRIBUTIONS: readonly string[] = ['30108', '30110', '30112', '30113'];

function pairsOf(book: Book): readonly Pair[] {
  const table = book.tables.get('06');
  const block = blockOf(book, '06');
  if (!table || !block) return [];
  return block.rows.flatMap((row): Pair[] => {
    const [dept = '', gov = ''] = row.key.split('|');
    const cell = row.cells['total'];
    return row.kind === 'entry' && cell && !cell.printed.isZero() ? [{ table, row, dept, gov, cell }] : [];
  });
}

function nameOf({ row, dept }: Pair): string {
  const name = (row.texts['deptName'] ?? '').trim();
  return name === '' ? dept : `${dept} ${name}`;
}

/** 一类缴费没有拆分：all other contributions stand under offices and institutions both, one under one side only. */
export const oneSided = findingRule({
  id: 'code.oneSided',
  family: 'code',
  level: 'hint',
  basis: '同一批在职人员的工资和社会保险缴费，机关人员列 501、事业人员列 505，拆分口径通常一致',
  message:
    '{table} {cell}：{name} {amount} 全部列在 {gov}，而 {others} 都按 501、505 两边拆分。请核对是否漏了拆分；由一方统一缴纳的可以不改。',
  look({ book }, report) {
    const pairs = pairsOf(book);
    const sides = CONTRIBUTIONS.map((code) => pairs.filter(({ dept }) => dept === code)).filter(
      (rows) => rows.length > 0,
    );
    const isSplit = (rows: readonly Pair[]): boolean =>
      rows.some(({ gov }) => OFFICE.test(gov)) && rows.some(({ gov }) => INSTITUTION.test(gov));
    const split = sides.filter(isSplit);
    const rest = sides.filter((rows) => !isSplit(rows));
    const [single] = rest;
    const [first] = single ?? [];
    if (!first || rest.length > 1 || split.length < 3) return;
    report.found(
      first.cell,
      {
        table: tableName(first.table),
        cell: listPlaces([first.cell]),
        name: nameOf(first),
        amount: formatAmount(sumOf((single ?? []).map(({ cell }) => cell.printed))),
        gov: first.gov,
        others: listWords(split.flatMap(([one]) => (one ? [nameOf(one)] : []))),
      },
      {
        operands: [first, ...split.flat()].map((one) => amountOperand(`${nameOf(one)}→${one.gov}`, one.cell)),
      },
    );
  },
});

/** 有养老保险而没有职业年金: asked once. */
export const annuity = findingRule({
  id: 'code.annuity',
  family: 'code',
  level: 'hint',
  basis: '机关事业单位基本养老保险与职业年金同步参加；记实、虚账各地不一',
  message:
    '{table}有 30108 机关事业单位基本养老保险缴费 {amount}，没有 30109 职业年金缴费。职业年金未列预算的可以不理会；否则请核对是否漏列。',
  look({ book }, report) {
    const pairs = pairsOf(book);
    const pension = pairs.filter(({ dept }) => dept === '30108');
    const [first] = pension;
    if (!first || pairs.some(({ dept }) => dept === '30109')) return;
    report.found(
      first.cell,
      {
        table: tableName(first.table),
        amount: formatAmount(sumOf(pension.map(({ cell }) => cell.printed))),
      },
      { operands: pension.map((one) => amountOperand(`${nameOf(one)}→${one.gov}`, one.cell)) },
    );
  },
});

/** 事业人员工资没有事业运行：wages of institutions, pensions and medical care split, yet no account for running them. */
export const institutionWages = findingRule({
  id: 'code.institutionWages',
  family: 'code',
  level: 'hint',
  basis: '《政府收支分类科目》：行政单位列行政运行，事业单位列事业运行；口径宜与离退休、医疗一致',
  message:
    '06表在 505 列了事业人员工资 {amount}（{cells}），离退休或医疗也按行政、事业分开（{split}），但{table}没有事业运行科目，工资都在行政运行。请确认口径；与批复一致的可以不改。',
  look({ book }, report) {
    const wages = pairsOf(book).filter(({ dept, gov }) => WAGES.includes(dept) && INSTITUTION.test(gov));
    const [first] = wages;
    const table = book.tables.get('03');
    const items = (blockOf(book, '03')?.rows ?? []).filter(({ kind }) => kind === 'item');
    const nameOfItem = ({ key, texts }: RecognisedRow): string =>
      book.catalogue.find('functional', key)?.name ?? (texts['unitName'] ?? '').trim();
    const split = items.filter(({ key }) => key === '2080502' || key === '2101102');
    const isRun = items.some((row) => /事业运行|事业机构/u.test(nameOfItem(row)));
    const isOffice = items.some((row) => nameOfItem(row) === '行政运行');
    if (!first || !table || split.length === 0 || isRun || !isOffice) return;
    report.found(
      first.cell,
      {
        amount: formatAmount(sumOf(wages.map(({ cell }) => cell.printed))),
        cells: listPlaces(wages.map(({ cell }) => cell)),
        split: listWords(split.map((row) => `${row.key} ${nameOfItem(row)}`)),
        table: tableName(table),
      },
      { operands: wages.map((one) => amountOperand(`${nameOf(one)}→${one.gov}`, one.cell)) },
    );
  },
});

/** 单位性质与政府经济分类不符, where 填报信息 says that all units are of one nature. */
export const nature = findingRule({
  id: 'code.nature',
  family: 'code',
  level: 'warning',
  basis: '机关和参公单位列 501、502，事业单位列 505（财政部《政府预算支出经济分类科目》）',
  message:
    '{table} {cells} 列了 {gov}，填报信息写明各单位都是{nature}，应列 {expected}。请核对科目或单位性质。',
  look({ book }, report) {
    const natures = new Set(book.info?.units.map((unit) => unit.nature).filter((one) => one !== '') ?? []);
    const units = book.info?.units.length ?? 0;
    if (units === 0 || book.info?.units.some((unit) => unit.nature === '')) return;
    const isInstitution = [...natures].every((one) => one.startsWith('事业'));
    const isOffice = [...natures].every((one) => !one.startsWith('事业'));
    const wrong = isInstitution ? OFFICE : isOffice ? INSTITUTION : null;
    const found = wrong ? pairsOf(book).filter(({ gov }) => wrong.test(gov)) : [];
    const [first] = found;
    if (!first) return;
    report.found(
      first.cell,
      {
        table: tableName(first.table),
        cells: listPlaces(found.map(({ cell }) => cell)),
        gov: listWords([...new Set(found.map(({ gov }) => gov))]),
        nature: [...natures].join('、'),
        expected: isInstitution ? '505' : '501、502',
      },
      { operands: found.map((one) => amountOperand(`${nameOf(one)}→${one.gov}`, one.cell)) },
    );
  },
});
