import { blockOf, type Book } from '../../book';
import { foldLabel } from '../../sheet';
import { findingRule, listWords, textOperand, type Place } from '../finding-rule';

/** A project of 项目支出表 with its place. */
interface ListedProject extends Place {
  readonly name: string;
}

/** The projects of table 10 by folded name, each once. */
function projectsOf(book: Book): ReadonlyMap<string, ListedProject> | null {
  const block = blockOf(book, '10');
  const table = book.tables.get('10');
  if (!block || !table) return null;
  const column = block.columns['projectName'] ?? 0;
  const found = new Map<string, ListedProject>();
  for (const { kind, row, texts } of block.rows) {
    const name = (texts['projectName'] ?? '').trim();
    const key = foldLabel(name);
    if (kind === 'entry' && key !== '' && !found.has(key))
      found.set(key, { name, sheet: table.sheet, row, column });
  }
  return found;
}

function without(
  projects: ReadonlyMap<string, ListedProject>,
  others: ReadonlyMap<string, ListedProject>,
): readonly ListedProject[] {
  return [...projects].flatMap(([key, project]) => (others.has(key) ? [] : [project]));
}

function words(projects: readonly ListedProject[]): string {
  return projects.length === 0 ? '没有' : listWords(projects.map(({ name }) => `“${name}”`));
}

/** Projects that came or went since last year, in one hint: the text and the goals often still speak of the old ones. */
export const changedProjects = findingRule({
  id: 'chain.projects',
  family: 'chain',
  level: 'hint',
  basis: '项目支出与上年公开的相比有增有减时，说明和绩效目标要随之更新',
  message:
    '与上年公开的项目支出表相比，今年新增的项目：{added}；今年没有的项目：{gone}。请核对是否只是改了名称，说明和绩效目标是否已随之更新。',
  look({ book, prior }, report) {
    if (!prior) return;
    const current = projectsOf(book);
    const before = projectsOf(prior);
    if (!current || !before) {
      report.notChecked(`${current ? '上年' : '今年'}没有项目支出表，项目的增减没有列出`);
      return;
    }
    const added = without(current, before);
    const gone = without(before, current);
    const place = added[0] ?? [...current.values()][0] ?? null;
    if (added.length === 0 && gone.length === 0) return;
    report.found(
      place,
      { added: words(added), gone: words(gone) },
      {
        operands: [
          ...added.map((one) => textOperand('今年新增', one.name, one)),
          ...gone.map((one) => textOperand('今年没有', one.name, one)),
        ],
      },
    );
  },
});
