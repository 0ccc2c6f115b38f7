import { writeFileSync } from 'node:fs';
import { customPinyin, pinyin } from 'pinyin-pro';
import { catalogueFor, CODE_KINDS, FIRST_CATALOGUE_YEAR, LAST_CATALOGUE_YEAR } from '../src/budget/codes';

/** Readings that the tool takes from the wrong word. */
customPinyin({ 行政: 'xíng zhèng', 银行: 'yín háng', 重大: 'zhòng dà', 行业: 'háng yè' });

const letters = new Map<string, Set<string>>();
for (let year = FIRST_CATALOGUE_YEAR; year <= LAST_CATALOGUE_YEAR; year += 1) {
  const result = catalogueFor(year);
  if (!result.ok) throw new Error(result.message);
  for (const kind of CODE_KINDS) {
    for (const { name } of result.catalogue.entries(kind).values()) {
      const characters = [...name];
      const readings = pinyin(name, { toneType: 'none', type: 'array' });
      characters.forEach((character, index) => {
        const letter = readings[index]?.[0];
        if (!/\p{Script=Han}/u.test(character) || letter === undefined || !/[a-z]/.test(letter)) return;
        letters.set(letter, (letters.get(letter) ?? new Set<string>()).add(character));
      });
    }
  }
}
const table = Object.fromEntries(
  [...letters].sort().map(([letter, characters]) => [letter, [...characters].sort().join('')] as const),
);
const file = new URL('../src/budget/codes/data/initials.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
