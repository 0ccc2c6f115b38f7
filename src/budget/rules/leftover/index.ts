import { findingRule, listPlaces, listWords, textOperand } from '../finding-rule';
import type { FindingRule } from '../rule';
import { writtenTexts } from '../wording/texts';

/** 项目名称里的往年年份：may be the rest of an older project, or last year's list. */
export const projectYear = findingRule({
  id: 'leftover.project',
  family: 'leftover',
  level: 'hint',
  basis: '一套表只公开一个预算年度；往年项目的尾款、续建可以保留原名',
  message: '有 {count} 个项目名称带着往年的年份：{names}。请确认是续建、尾款，还是沿用了上年的项目。',
  look({ book }, report) {
    const { year } = book;
    if (year === null) return;
    const seen = new Set<string>();
    const old = writtenTexts(book).filter(({ key, text }) => {
      const named = key === 'projectName' ? /(20\d\d)年/u.exec(text.replace(/\s/gu, ''))?.[1] : undefined;
      if (named === undefined || Number(named) >= year || seen.has(text)) return false;
      seen.add(text);
      return true;
    });
    const [first] = old;
    if (!first) return;
    report.found(
      first.place,
      {
        count: String(old.length),
        names: listWords(
          old.map(({ table, text, place }) => `${table.table.id}表 ${listPlaces([place])}“${text.trim()}”`),
        ),
      },
      { operands: old.map(({ text, place }) => textOperand('项目名称', text.trim(), place)) },
    );
  },
});

/** Rules on what was left over from last year (上年残留) in tables. */
export const LEFTOVER_RULES: readonly FindingRule[] = [projectYear];
