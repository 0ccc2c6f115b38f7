import { confusedWords } from '../../proofread/confusables';
import { groupBy } from '../codes/occurrences';
import { findingRule, listPlaces, listWords, tableName, textOperand } from '../finding-rule';
import { indicatorsIn } from '../performance';
import type { FindingRule } from '../rule';
import { writtenTexts } from './texts';

const CLEAR = '公开的文字应当完整、准确、易懂（预决算公开的一般要求）';

/** 故障排查故障时间：a word again two characters later, in the name of an indicator. */
const DOUBLED = /(\p{Script=Han}{2})\p{Script=Han}{2}\1(?=时间|时长|次数|率|数量|情况|$)/u;

/** 表中的用词：words often confused, and words written twice. */
export const tableWords = findingRule({
  id: 'wording.table',
  family: 'wording',
  level: 'hint',
  basis: CLEAR,
  message: '{table} {cell} 的“{text}”里，“{actual}”{what}。请确认。',
  look({ book }, report) {
    for (const { table, text, place } of writtenTexts(book)) {
      for (const { actual, right } of confusedWords(text)) {
        report.found(
          place,
          {
            table: tableName(table),
            cell: listPlaces([place]),
            text: text.trim().slice(0, 40),
            actual,
            what: `可能应为“${right}”`,
          },
          { operands: [textOperand('文字', text.trim(), place)], expected: right, actual },
        );
      }
    }
    for (const { table, name, namePlace } of indicatorsIn(book)) {
      const doubled = DOUBLED.exec(name);
      if (!doubled) continue;
      report.found(
        namePlace,
        {
          table: tableName(table),
          cell: listPlaces([namePlace]),
          text: name,
          actual: doubled[1] ?? '',
          what: '写了两遍，像是多写了一个',
        },
        { operands: [textOperand('指标', name, namePlace)], actual: doubled[0] },
      );
    }
  },
});

const MARKUP = /<\/?(?:p|br|div|span|td|tr|table|font|strong|b)\b[^<>]{0,60}>|&nbsp;|&[a-z]{2,6};/iu;

/** 网页代码 left by a system in texts of tables. */
export const markup = findingRule({
  id: 'wording.markup',
  family: 'wording',
  level: 'hint',
  basis: CLEAR,
  message: '{table}有 {count} 格文字里留着网页代码：{cells}。公开前请删去“<p>”这类符号，保留文字。',
  look({ book }, report) {
    const marked = writtenTexts(book).filter(
      ({ text }) => (text.includes('<') || text.includes('&')) && MARKUP.test(text),
    );
    for (const { first, all: texts } of groupBy(marked, ({ table }) => table.table.id)) {
      report.found(
        first.place,
        {
          table: tableName(first.table),
          count: String(texts.length),
          cells: listWords(texts.map(({ place }) => listPlaces([place]))),
        },
        { operands: texts.map(({ text, place }) => textOperand('文字', text.trim().slice(0, 40), place)) },
      );
    }
  },
});

/** Rules on words in tables (表中文字). */
export const WORDING_RULES: readonly FindingRule[] = [tableWords, markup];
