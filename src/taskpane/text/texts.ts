/** Words of one area of the pane: plain, or with values filled in. */
export type Table = Readonly<Record<string, string | ((...values: never[]) => string)>>;

/** A table with the same names and the same values to fill in. */
export type Translated<T extends Table> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

/** The words of an area in every language; a missing one does not compile. */
export interface Texts<T extends Table> {
  readonly zh: T;
  readonly en: Translated<T>;
}

/** Declares the words of an area in Chinese and English. */
export function texts<const T extends Table>(zh: T, en: Translated<T>): Texts<T> {
  return { zh, en };
}

/** `pseudo` is a language for tests: every text between brackets, so that one without them was not translated. */
export type PaneLanguage = 'zh' | 'en' | 'pseudo';

/** How the pseudo-language shows a text. */
export function pseudo(text: string): string {
  return `⟦${text}⟧`;
}

function pseudoTable<T extends Table>(table: T): Translated<T> {
  const entries = Object.entries(table).map(([name, text]) => [
    name,
    typeof text === 'string' ? pseudo(text) : (...values: never[]) => pseudo(text(...values)),
  ]);
  return Object.fromEntries(entries) as Translated<T>;
}

const pseudoTables = new WeakMap<object, Table>();

/** The words of an area in a language. */
export function textsIn<T extends Table>(all: Texts<T>, language: PaneLanguage): Translated<T> {
  if (language === 'en') return all.en;
  if (language === 'zh') return all.zh as Translated<T>;
  const known = pseudoTables.get(all) ?? pseudoTable(all.zh);
  pseudoTables.set(all, known);
  return known as Translated<T>;
}
