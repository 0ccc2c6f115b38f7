import type { TemplatePlace } from './wording-error';

const at = ({ section, sentence }: TemplatePlace): string => `“${section}”的“${sentence}”`;

/** The words around a position, so that a person finds it. */
function near(source: string, offset: number): string {
  const from = Math.max(0, offset - 6);
  const to = Math.min(source.length, offset + 10);
  return `${from > 0 ? '……' : ''}${source.slice(from, to)}${to < source.length ? '……' : ''}`;
}

const REASONS: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: '花括号没有写完，缺少“}”',
  UNCLOSED_ARGUMENT_BRACE: '花括号没有写完，缺少“}”',
  EMPTY_ARGUMENT: '花括号里没有写指标名',
  MALFORMED_ARGUMENT: '花括号里的指标名不能含空格、标点或引号',
  INVALID_ARGUMENT_TYPE: '花括号里逗号后面的写法不认识',
  MISSING_OTHER_CLAUSE: '分情形的写法缺少“other”一项',
};

/** Why a template could not be read; a name that runs on to the end lacks its closing brace. */
function faultWords(source: string, offset: number, reason: string): string {
  const isOpen = /^\{[^{}]*(?:\{|$)/.test(source.slice(offset));
  return (isOpen ? REASONS['EXPECT_ARGUMENT_CLOSING_BRACE'] : REASONS[reason]) ?? '写法有误';
}

/** The known name that shares the most characters with an unknown one. */
function closest(name: string, known: ReadonlySet<string>): string | null {
  const characters = new Set(name);
  let best: string | null = null;
  let bestScore = 0.5;
  for (const one of known) {
    const common = [...one].filter((character) => characters.has(character)).length;
    const score = common / Math.max([...one].length, characters.size);
    if (score > bestScore) {
      best = one;
      bestScore = score;
    }
  }
  return best;
}

/** All sentences about a wording that a user reads. */
export const wordingMessages = {
  unreadable: (place: TemplatePlace, source: string, offset: number, reason: string) =>
    `${at(place)}句式读不懂：第 ${offset + 1} 个字起（${near(source, offset)}）${faultWords(source, offset, reason)}。请改正后再用。`,
  strayBrace: (place: TemplatePlace, source: string, offset: number) =>
    `${at(place)}句式读不懂：第 ${offset + 1} 个字（${near(source, offset)}）是多出来的花括号。请删去，或补齐成对的“{”和“}”。`,
  unknownName: (
    place: TemplatePlace,
    source: string,
    offset: number,
    name: string,
    known: ReadonlySet<string>,
  ) => {
    const suggestion = closest(name, known);
    return (
      `${at(place)}句式用了不认识的指标“${name}”：第 ${offset + 1} 个字起（${near(source, offset)}）。` +
      (suggestion === null ? '请改用已有的指标名。' : `是不是“${suggestion}”？请改用已有的指标名。`)
    );
  },
  formatted: (place: TemplatePlace, source: string, offset: number, name: string) =>
    `${at(place)}句式给“${name}”加了数字或日期格式：第 ${offset + 1} 个字起（${near(source, offset)}）。金额一律按表上印的两位小数写，请直接写“{${name}}”。`,
  missingSection: (section: string) => `句式里缺少“${section}”一节。请补上，或改用内置句式。`,
  missingSentence: (place: TemplatePlace) => `${at(place)}句式没有写。请补上，或改用内置句式。`,
};
