import type { Catalogue } from '../codes';
import { projectDetail, type CodeNames, type DetailLine } from '../detail';
import { blocksOf, EMPTY_CONTENT, type ContentRow, type Table, type TableContent } from '../tables';

/** Official names of a catalogue; '' for codes it does not know. */
export function catalogueNames(catalogue: Catalogue): CodeNames {
  return {
    functional: (code) => catalogue.find('functional', code)?.name ?? '',
    dept: (code) => catalogue.find('deptEconomic', code)?.name ?? '',
    gov: (code) => catalogue.find('govEconomic', code)?.name ?? '',
  };
}

const DEPARTMENT_LINE = 'department';

/** Forms that print the department's name on a line of their own get it filled in. */
function withDepartment(table: Table, content: TableContent, department: string): TableContent {
  const block = blocksOf(table).find(
    (one) => one.kind === 'fixed' && one.lines.some((line) => line.key === DEPARTMENT_LINE),
  );
  if (!block) return content;
  const rows = (content.get(block.key) ?? []).filter((row) => row.key !== DEPARTMENT_LINE);
  const named: ContentRow = {
    kind: 'line',
    key: DEPARTMENT_LINE,
    texts: { text: department },
    amounts: new Map(),
  };
  return new Map([...content, [block.key, [...rows, named]]]);
}

/** What a table of a new book holds: the projection of the detail, or nothing yet. */
export function contentOf(
  table: Table,
  detail: readonly DetailLine[],
  names: CodeNames,
  department: string,
): TableContent {
  const content = detail.length > 0 ? projectDetail(table, detail, names) : EMPTY_CONTENT;
  return withDepartment(table, content, department);
}
