import type { Book } from '../../book';
import { formatAmount, parseAmount, convertUnit, type Amount } from '../../money';
import { foldLabel } from '../../sheet';
import { amountOperand, findingRule, listPlaces, listWords, tableName, textOperand } from '../finding-rule';
import { indicatorsByTable, indicatorsIn, type Indicator } from './indicators';

const SHORTEST_EXPLANATION = 8;

/** How many of the characters of a name an explanation holds. */
function shared(name: string, explanation: string): number {
  return [...new Set(name)].filter((character) => explanation.includes(character)).length;
}

/** 解释重复：two indicators with one explanation; the one whose name the words fit less is the likely wrong one. */
export const sameExplanation = findingRule({
  id: 'performance.sameExplanation',
  family: 'performance',
  level: 'hint',
  basis: '指标值说明要说明本指标',
  message:
    '{table} {cell}“{name}”的说明与 {otherCell}“{other}”逐字相同：“{text}”。请核对哪一个是复制后没有改的。',
  look({ book }, report) {
    for (const indicators of indicatorsByTable(book)) {
      const seen = new Map<string, Indicator>();
      for (const one of indicators) {
        const text = foldLabel(one.explanation);
        if (text.length < SHORTEST_EXPLANATION) continue;
        const earlier = seen.get(text);
        if (!earlier || foldLabel(earlier.name) === foldLabel(one.name)) {
          seen.set(text, one);
          continue;
        }
        const [wrong, right] =
          shared(earlier.name, text) < shared(one.name, text) ? [earlier, one] : [one, earlier];
        report.found(
          wrong.explanationPlace,
          {
            table: tableName(one.table),
            cell: listPlaces([wrong.explanationPlace]),
            name: wrong.name,
            otherCell: listPlaces([right.explanationPlace]),
            other: right.name,
            text: one.explanation.slice(0, 30),
          },
          {
            operands: [wrong, right].map(({ name, explanation, explanationPlace }) =>
              textOperand(name, explanation, explanationPlace),
            ),
          },
        );
      }
    }
  },
});

/** Words that belong to the business of some departments only (只属于某类部门的业务). */
const SIGNATURES: readonly RegExp[] = [
  /扫黄打非/u,
  /精神文明|文明创建/u,
  /宣传(?:报道|文化|干部)|新闻/u,
  /公众文化|文化素养|文化惠民|图书馆|博物馆|文物/u,
  /教学|学生|升学|招生|教师/u,
  /患者|诊疗|住院|门诊|医疗服务/u,
  /农田|粮食产量|造林|绿化/u,
  /庭审|审判|案件/u,
  /食品安全|药品/u,
  /招商引资/u,
  /征兵|民兵/u,
  /防汛|河道|水利/u,
  /垃圾|环卫|污水/u,
  /交通违法|公路|道路养护/u,
  /养老服务|低保|殡葬/u,
  /税收|普查|统计调查/u,
];
/** One foreign word may be a task that the duties did not name; two are a copied table. */
const LEAST_FOREIGN = 2;

/** What a department says of itself in its tables: name, goals, tasks, projects. */
function ownWords(book: Book): string {
  const goals = Object.values(book.tables.get('11')?.blocks ?? {})
    .filter(({ block }) => block.key !== 'indicators')
    .flatMap(({ rows }) => rows.flatMap(({ texts }) => [texts['text'], texts['task'], texts['content']]));
  const projects = ['10', '12'].flatMap((id) =>
    Object.values(book.tables.get(id)?.blocks ?? {}).flatMap(({ rows }) =>
      rows.map(({ texts }) => texts['projectName']),
    ),
  );
  return [book.department, ...goals, ...projects].join('\n');
}

/** 套用其他部门的指标. */
export const foreignIndicators = findingRule({
  id: 'performance.foreign',
  family: 'performance',
  level: 'hint',
  basis: '绩效指标应与本部门的职责、年度任务和项目相关',
  message:
    '{table}有 {count} 个指标说的事在本部门的目标、任务和项目里都没有出现：{names}。像是套用了其他部门的指标，请核对；确属本部门职责的可以不改。',
  look({ book }, report) {
    for (const indicators of indicatorsByTable(book)) {
      let own: string | null = null;
      const foreign = indicators.filter(({ isFixed, name }) => {
        const signature = isFixed ? undefined : SIGNATURES.find((words) => words.test(name));
        if (!signature) return false;
        own ??= ownWords(book);
        return !signature.test(own);
      });
      const [first] = foreign;
      if (!first || foreign.length < LEAST_FOREIGN) continue;
      report.found(
        first.namePlace,
        {
          table: tableName(first.table),
          count: String(foreign.length),
          names: listWords(foreign.map(({ name, namePlace }) => `${listPlaces([namePlace])}“${name}”`)),
        },
        { operands: foreign.map(({ name, namePlace }) => textOperand('指标', name, namePlace)) },
      );
    }
  },
});

const MONEY = /(\d+(?:\.\d+)?)\s*(万元|元)$/u;

function costOf(value: string): Amount | null {
  const match = MONEY.exec(value.trim());
  const read = match ? parseAmount(match[1] ?? '') : null;
  if (!match || read?.kind !== 'textAmount') return null;
  return convertUnit(read.amount, match[2] === '元' ? '元' : '万元', '万元');
}

/** 成本指标大于项目金额. */
export const aboveProject = findingRule({
  id: 'performance.aboveProject',
  family: 'performance',
  level: 'warning',
  basis: '项目的成本不大于项目的预算金额',
  message:
    '{table} {cell}：项目“{project}”的金额是 {amount}，成本指标“{name}”却是{value}，超出 {difference}。请核对是指标值还是金额填错。',
  look({ book }, report) {
    for (const one of indicatorsIn(book)) {
      const total = one.project?.cells['total'];
      const cost = one.kind === 'cost' ? costOf(one.value) : null;
      if (!one.project || !total || !cost || total.printed.isZero() || cost.lessThanOrEqualTo(total.printed))
        continue;
      const difference = formatAmount(cost.minus(total.printed));
      report.found(
        one.valuePlace,
        {
          table: tableName(one.table),
          cell: listPlaces([one.valuePlace]),
          project: (one.project.texts['projectName'] ?? '').trim(),
          amount: formatAmount(total.printed),
          name: one.name,
          value: one.value,
          difference,
        },
        {
          operands: [amountOperand('项目金额', total), textOperand(one.name, one.value, one.valuePlace)],
          expected: formatAmount(total.printed),
          actual: formatAmount(cost),
          difference,
        },
      );
    }
  },
});

/** 指标里的往年时间. */
export const indicatorYear = findingRule({
  id: 'performance.year',
  family: 'performance',
  level: 'warning',
  basis: '绩效目标按预算年度设定',
  message:
    '{table} {cell} 的指标“{name}”写的是“{text}”，这套表是 {expected} 年的预算。像是沿用了往年的指标，请改正年份。',
  look({ book }, report) {
    if (book.year === null) return;
    for (const one of indicatorsIn(book)) {
      for (const [text, place] of [
        [one.value, one.valuePlace],
        [one.name, one.namePlace],
      ] as const) {
        const year = /(20\d\d)年(?:\d{1,2}月|底|末|内)/u.exec(text.replace(/\s/gu, ''))?.[1];
        if (year === undefined || Number(year) >= book.year) continue;
        report.found(
          place,
          {
            table: tableName(one.table),
            cell: listPlaces([place]),
            name: one.name,
            text,
            expected: String(book.year),
          },
          { operands: [textOperand(one.name, text, place)], expected: String(book.year), actual: year },
        );
      }
    }
  },
});

/** 项目没有指标, where other projects have some. */
export const noIndicators = findingRule({
  id: 'performance.noIndicators',
  family: 'performance',
  level: 'hint',
  basis: '列入绩效目标表的项目都应设置绩效指标',
  message: '{table}有 {count} 个项目没有填绩效指标：{names}。请补填；按规定不公开的项目可不列入本表。',
  look({ book }, report) {
    const table = book.tables.get('12');
    const block = table?.blocks['projects'];
    if (!table || !block) return;
    const filled = new Set(indicatorsIn(book).flatMap(({ project }) => project ?? []));
    const blank = block.rows.filter(
      (row) => row.kind === 'entry' && !filled.has(row) && row.cells['total']?.printed.isZero() === false,
    );
    const [first] = blank;
    if (!first || filled.size === 0) return;
    const place = { sheet: table.sheet, row: first.row, column: block.columns['projectName'] ?? 0 };
    const names = blank.map(({ texts }) => (texts['projectName'] ?? '').trim());
    report.found(
      place,
      {
        table: tableName(table),
        count: String(blank.length),
        names: listWords(names.map((name) => `“${name}”`)),
      },
      { operands: names.map((name) => textOperand('项目', name, place)) },
    );
  },
});
