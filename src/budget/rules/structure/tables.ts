import type { RecognisedTable } from '../../tables';
import { findingRule, listWords, tableName, textOperand, type Place } from '../finding-rule';

const DISCLOSED_SET = '财预〔2016〕143号及本地部门预算公开表式：应公开的表要齐全';

function startOf(one: RecognisedTable): Place {
  return one.title
    ? { sheet: one.sheet, row: one.title.row, column: one.title.column }
    : { sheet: one.sheet, row: one.top, column: 0 };
}

/** 缺表：one finding that names them all. */
export const missingTables = findingRule({
  id: 'structure.missingTables',
  family: 'structure',
  level: 'warning',
  basis: DISCLOSED_SET,
  message:
    '应有 {expected} 张表，缺少 {count} 张：{tables}。请补上；若本地不要求其中的表，请在出错说明里写明。与缺少的表有关的关系没有核对。',
  look({ book }, report) {
    const missing = book.profile.tables.filter(({ id }) => !book.tables.has(id));
    if (missing.length === 0) return;
    report.found(
      null,
      {
        expected: String(book.profile.tables.length),
        count: String(missing.length),
        tables: listWords(
          missing.map(({ id, title }) => `${id} ${title}`),
          12,
        ),
      },
      {
        operands: missing.map(({ id, title }) => ({ label: `缺少${id}表`, value: title })),
        expected: String(book.profile.tables.length),
        actual: String(book.profile.tables.length - missing.length),
      },
    );
  },
});

/** 同一张表出现两次. */
export const repeatedTable = findingRule({
  id: 'structure.repeatedTable',
  family: 'structure',
  level: 'error',
  basis: '一个部门一个年度每张表只有一份，否则不知以哪一份为准',
  message:
    '{title}出现了两次：工作表“{first}”和工作表“{second}”。本次按前一份校验。请删去或移走不用的一份（隐藏的工作表也算）。',
  look({ book }, report) {
    for (const again of book.repeated) {
      const first = book.tables.get(again.table.id);
      if (!first) continue;
      const places = [first, again].map(startOf);
      const [, second] = places;
      report.found(
        second ?? null,
        { title: `${again.table.id} ${again.table.title}`, first: first.sheet, second: again.sheet },
        {
          operands: places.map((place, index) => textOperand(`第 ${index + 1} 份`, again.table.title, place)),
        },
      );
    }
  },
});

/** 认不出的工作表：a table's title without its header, or a header that several tables have. */
export const unreadableSheet = findingRule({
  id: 'structure.unreadableSheet',
  family: 'structure',
  level: 'warning',
  basis: '表按表名和栏名识别；认不出的表不能校验',
  message: '工作表“{sheet}”{why}，没有校验。请核对表名和表头的栏名后再校验。',
  look({ book }, report) {
    for (const { sheet, problem, candidates } of book.unreadable) {
      if (candidates.length > 0 && candidates.every(({ id }) => book.tables.has(id))) continue;
      const names = listWords(candidates.map(({ id, title }) => `${id} ${title}`));
      const why =
        problem === 'noHeader'
          ? `有“${names}”的表名，但没有认出它的表头`
          : `没有表名，表头与 ${names} 都相符，分不清是哪一张`;
      const place = { sheet, row: 0, column: 0 };
      report.found(
        place,
        { sheet, why },
        {
          operands: candidates.map(({ id, title }) => textOperand(`可能是${id}表`, title, place)),
        },
      );
      report.notChecked(`工作表“${sheet}”${why}`);
    }
  },
});

/** 缺栏. */
export const missingColumns = findingRule({
  id: 'structure.missingColumns',
  family: 'structure',
  level: 'warning',
  basis: '本地部门预算公开表式：栏目要齐全',
  message:
    '{table}缺少 {count} 栏：{columns}。请按表式补上这些栏，没有数的栏也要保留；与它们有关的关系没有核对。',
  look({ book }, report) {
    for (const table of book.tables.values()) {
      const missing = table.missingColumns.map(({ levels }) =>
        levels.map(([label]) => label ?? '').join('—'),
      );
      if (missing.length === 0) continue;
      const place = { sheet: table.sheet, row: Math.max(table.bodyTop - 1, 0), column: 0 };
      report.found(
        place,
        { table: tableName(table), count: String(missing.length), columns: listWords(missing) },
        { operands: missing.map((label) => textOperand('缺少的栏', label, place)) },
      );
    }
  },
});

/** 表头错位：labels complete but out of place, so columns were taken in the declared order. */
export const headerOutOfPlace = findingRule({
  id: 'structure.header',
  family: 'structure',
  level: 'hint',
  basis: '栏名应写在自己的栏上方，公众才能看懂',
  message:
    '{table}的表头错位：栏名都在，但没有对准各栏，本次按表式的栏目次序读取。请按表式改正表头，并留意各栏的数是否读对。',
  look({ book }, report) {
    for (const table of book.tables.values()) {
      if (!table.isHeaderByPosition) continue;
      const place = { sheet: table.sheet, row: Math.max(table.bodyTop - 1, 0), column: 0 };
      report.found(place, { table: tableName(table) });
    }
  },
});

/** 没有表名：recognised by its header alone. */
export const noTitle = findingRule({
  id: 'structure.noTitle',
  family: 'structure',
  level: 'hint',
  basis: '公开的每张表都应有表名，公众才知道是什么表',
  message:
    '工作表“{sheet}”的表没有表名，按表头认作 {id} {title}。请在表的上方写上表名，并核对表号和金额单位是否齐全。',
  look({ book }, report) {
    for (const one of book.tables.values()) {
      if (one.title) continue;
      const place = { sheet: one.sheet, row: one.top, column: 0 };
      report.found(
        place,
        { sheet: one.sheet, id: one.table.id, title: one.table.title },
        { expected: one.table.title },
      );
    }
  },
});

/** 表的次序 on the sheets against that of the layout. */
export const tableOrder = findingRule({
  id: 'structure.order',
  family: 'structure',
  level: 'hint',
  basis: '本地部门预算公开表式：各表按表号排列，与目录一致',
  message: '各表的次序与表号不一致：{table}排在 {before}表之后。不影响金额；请按表号排列，与目录一致。',
  look({ book }, report) {
    const sheets = new Map(book.sheets.map(({ name }, index) => [name, index] as const));
    const order = [...book.tables.values()].sort(
      (a, b) => (sheets.get(a.sheet) ?? 0) - (sheets.get(b.sheet) ?? 0) || a.top - b.top,
    );
    const at = order.findIndex((one, index) => one.table.id < (order[index - 1]?.table.id ?? ''));
    const [late, before] = [order[at], order[at - 1]];
    if (!late || !before) return;
    report.found(startOf(late), { table: tableName(late), before: before.table.id });
  },
});
