import { blockOf } from '../../book';
import { chineseNumeral } from '../../codes';
import { Amount } from '../../money';
import { a1 } from '../../sheet';
import type { CountKey, UnitAnswer } from '../../info';
import { cellsOf, given } from '../answers';
import { enumeration, joined, pieceOf, printed, quoted, words, type Piece } from '../piece';
import { answerQuantity, answerWords, askFor, isSome, say, type Scope } from '../scope';
import { tidy } from '../tidy';

/** What stood before a duty as typed: （一）, (1), 1., 一、. */
const ORDINAL =
  /^\s*(?:[（(]\s*[一二三四五六七八九十\d]+\s*[)）][、.．]?|[一二三四五六七八九十]+、|\d{1,2}\s*[、.．](?!\d))\s*/u;

/** 一、主要职责: the accountant's own paragraphs, numbered （一）（二）…; a single one has no number. */
export function dutiesSection(scope: Scope): Piece[][] {
  const answer = scope.answers.text('主要职责');
  const lines = (given(answer) ?? '')
    .split(/\r?\n/)
    .map((line) => tidy(line.replace(ORDINAL, '')))
    .filter((line) => line !== '')
    .map((line) => (/[。！？；：]$/u.test(line) ? line : `${line}。`));
  const cells = cellsOf(answer);
  if (lines.length === 0) return [[askFor('请填写主要职责', answer.cell)]];
  return lines.map((line, index) => {
    const 职责 = quoted(line, '主要职责', cells);
    return lines.length === 1
      ? say(scope, 'duties', 'text', { 职责 })
      : say(scope, 'duties', 'numbered', { 序号: chineseNumeral(index + 1), 职责 });
  });
}

/** A unit of the department with the cell of its name. */
type NamedUnit = Pick<UnitAnswer, 'name' | 'nature' | 'cell'>;

/** The units as answered, else as table 03 lists them. */
export function unitsOf(scope: Scope): readonly NamedUnit[] {
  if (scope.answers.units.length > 0) return scope.answers.units;
  const block = blockOf(scope.book, '03');
  const sheet = scope.book.tables.get('03')?.sheet;
  const at = block?.columns['unitName'];
  if (sheet === undefined || at === undefined) return [];
  return (block?.rows ?? [])
    .filter((row) => row.kind === 'unit')
    .map((row) => ({
      name: tidy(row.texts['unitName'] ?? ''),
      nature: '',
      cell: { sheet, cell: a1(row.row, at) },
    }));
}

function severalUnits(scope: Scope, units: readonly NamedUnit[]): Piece[] {
  if (units.length === 0) return [askFor('请填写单位构成', scope.answers.choice('版本').cell)];
  const cells = units.flatMap((unit) => [unit.cell]);
  const count = (name: string, value: number): Piece =>
    printed({ name, amount: new Amount(value), cells }, 0);
  const entries = units.map((unit, index) => {
    const own = [unit.cell];
    const 序号 = quoted(String(index + 1), '单位序号', own);
    const 单位名称 = quoted(tidy(unit.name), '单位名称', own);
    return unit.nature === ''
      ? say(scope, 'units', 'unitEntryPlain', { 序号, 单位名称 })
      : say(scope, 'units', 'unitEntry', { 序号, 单位名称, 单位性质: natureWords(unit.nature) });
  });
  return say(scope, 'units', 'several', {
    所属单位数: count('所属单位数', units.length - 1),
    单位数: count('单位数', units.length),
    单位: joined(entries, '；'),
  });
}

/** What kind of unit it is, in full words (单位性质). */
function natureWords(nature: string): string {
  const folded = nature.replace(/[（()）\s]/g, '');
  return NATURES.get(folded) ?? nature;
}

const NATURES: ReadonlyMap<string, string> = new Map([
  ['行政', '行政单位'],
  ['参公', '参照公务员法管理的事业单位'],
  ['事业', '事业单位'],
  ['事业全额', '财政全额拨款事业单位'],
  ['事业差额', '财政差额拨款事业单位'],
  ['事业自收自支', '自收自支事业单位'],
]);

function subordinateUnit(scope: Scope): Piece[] {
  const nature = scope.answers.choice('单位性质');
  return say(scope, 'units', 'subordinate', {
    主管部门: answerWords(scope, '主管部门') ?? askFor('请填写主管部门', scope.answers.text('主管部门').cell),
    单位性质: nature.state === 'given' ? natureWords(nature.value) : askFor('请填写单位性质', nature.cell),
  });
}

function offices(scope: Scope): Piece[] {
  const answer = scope.answers.text('内设机构');
  const names = (given(answer) ?? '')
    .split(/[\r\n、，,；;]+/)
    .map(tidy)
    .filter((name) => name !== '');
  if (names.length === 0) return [];
  const cells = cellsOf(answer);
  return say(scope, 'units', 'offices', {
    内设机构数: printed({ name: '内设机构数', amount: new Amount(names.length), cells }, 0),
    内设机构: enumeration(names.map((name) => [quoted(name, '内设机构', cells)])),
  });
}

function composition(scope: Scope, version: string | undefined): Piece[] {
  if (version === '所属单位') return subordinateUnit(scope);
  if (version === '部门本级') return say(scope, 'units', 'headOffice', {});
  const units = unitsOf(scope);
  return version === '部门汇总' || (version === undefined && units.length > 1)
    ? severalUnits(scope, units)
    : say(scope, 'units', 'single', {});
}

/** 二、机构设置与预算单位构成. */
export function unitsSection(scope: Scope): Piece[][] {
  const version = scope.answers.choice('版本');
  const known = given(version);
  const paragraph = [...offices(scope), ...composition(scope, known)];
  if (known !== undefined) return [paragraph];
  return [
    paragraph,
    [askFor('请在填报信息中选择版本：独立部门、部门汇总、部门本级或所属单位', version.cell)],
  ];
}

/** 三、人员构成, only where the numbers are given; kinds without anybody are left out. */
export function staffSection(scope: Scope): Piece[][] {
  const count = (key: CountKey): ReturnType<typeof answerQuantity> => {
    const answer = scope.answers.count(key);
    return answer.state === 'given' ? answerQuantity(answer, key, '') : undefined;
  };
  const posts = (['行政编制', '事业编制'] as const).flatMap((key) => {
    const number = count(key);
    return number && 'figure' in number && isSome(number) ? [{ key, figure: number.figure }] : [];
  });
  const total = {
    name: '编制数',
    amount: posts.reduce((sum, { figure }) => sum.plus(figure.amount), new Amount(0)),
    cells: posts.flatMap(({ figure }) => figure.cells),
  };
  const kinds = posts.map(({ key, figure }) =>
    say(scope, 'staff', 'postsOf', { 类别: key.replace('编制', ''), 人数: printed(figure, 0) }),
  );
  const [first] = posts;
  const postsSentence = !first
    ? []
    : posts.length === 1
      ? say(scope, 'staff', 'postsPlain', { 编制数: printed(total, 0), 分项: first.key })
      : say(scope, 'staff', 'posts', { 编制数: printed(total, 0), 分项: joined(kinds, '、') });
  const active = count('在职人员');
  const retired = count('离退休人员');
  const people = active
    ? say(scope, 'staff', 'people', {
        在职人数: pieceOf(active, 0),
        离退休句:
          retired && isSome(retired)
            ? say(scope, 'staff', 'retired', { 离退休人数: pieceOf(retired, 0) })
            : words(''),
      })
    : [];
  const paragraph = [...postsSentence, ...people];
  return paragraph.length === 0 ? [] : [paragraph];
}
