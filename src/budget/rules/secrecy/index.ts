import type { Book } from '../../book';
import { masked, personalNumbers } from '../../proofread/personal';
import { findingRule, listPlaces, listWords, textOperand } from '../finding-rule';
import type { FindingRule } from '../rule';
import { writtenTexts, type WrittenText } from '../wording/texts';

/** Words of projects that the person who signs the secrecy review looks at (保密核对词). */
const SENSITIVE =
  /密码|机要|涉密|保密|绝密|机密|秘密|国家安全|国安|反恐|反间谍|侦查|专案|缉毒|维稳|人防工程|战备|涉军|不予公开|不宜公开/u;

function projectNames(book: Book): readonly WrittenText[] {
  return writtenTexts(book).filter(({ key, text }) => key === 'projectName' && SENSITIVE.test(text));
}

/** 保密核对清单：names of projects that touch secrecy; a list to confirm, no error. */
export const secretWords = findingRule({
  id: 'secrecy.words',
  family: 'secrecy',
  level: 'hint',
  basis: '《保守国家秘密法》《政府信息公开条例》：公开前应作保密审查',
  message:
    '有 {count} 个项目名称涉及保密、安全方面的用语：{names}。这不是错误；请保密审查人逐个确认可以公开，确认后可不再提示。',
  look({ book }, report) {
    const names = new Map<string, WrittenText>();
    for (const one of projectNames(book)) {
      const key = one.text.normalize('NFKC').trim();
      if (!names.has(key)) names.set(key, one);
    }
    const all = [...names.values()];
    const [first] = all;
    if (!first) return;
    report.found(
      first.place,
      {
        count: String(all.length),
        names: listWords(
          all.map(({ table, text, place }) => `${table.table.id}表 ${listPlaces([place])}“${text.trim()}”`),
          10,
        ),
      },
      { operands: all.map(({ text, place }) => textOperand('项目名称', text.trim(), place)) },
    );
  },
});

/** 个人信息：identity numbers, telephone numbers, accounts, number plates in texts of tables. */
export const personalData = findingRule({
  id: 'secrecy.personal',
  family: 'secrecy',
  level: 'hint',
  basis: '《个人信息保护法》《政府信息公开条例》第十五条：涉及个人隐私的信息不得公开',
  message: '表中有 {count} 处像是个人或账户的号码：{places}。请逐个确认；不必公开的请删去。',
  look({ book }, report) {
    const found = writtenTexts(book).flatMap(({ text, place }) =>
      personalNumbers(text).map((number) => ({ number, place })),
    );
    const [first] = found;
    if (!first) return;
    report.found(
      first.place,
      {
        count: String(found.length),
        places: listWords(
          found.map(
            ({ number, place }) =>
              `${place.sheet} ${listPlaces([place])} ${number.kind} ${masked(number.text)}`,
          ),
        ),
      },
      { operands: found.map(({ number, place }) => textOperand(number.kind, masked(number.text), place)) },
    );
  },
});

/** Rules on secrecy and personal data: lists to confirm before publishing. */
export const SECRECY_RULES: readonly FindingRule[] = [secretWords, personalData];
