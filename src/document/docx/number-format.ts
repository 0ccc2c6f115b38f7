const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** 一 to 九千九百九十九, as headings count: 十, 十一, 二十, 一百零一. */
function chinese(value: number): string {
  const figures = [...String(value)].map(Number);
  let text = '';
  figures.forEach((figure, index) => {
    const unit = UNITS[figures.length - 1 - index] ?? '';
    if (figure !== 0) text += (DIGITS[figure] ?? '') + unit;
    else if (!text.endsWith('零') && figures.slice(index).some((later) => later !== 0)) text += '零';
  });
  return text.replace(/^一十/, '十');
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [step, letters] of steps) {
    while (rest >= step) {
      text += letters;
      rest -= step;
    }
  }
  return text;
}

/** a … z, then aa, bb, as Word goes on. */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.trunc((value - 1) / 26) + 1);

const cycle =
  (characters: string) =>
  (value: number): string =>
    characters.charAt((value - 1) % characters.length);
const digitwise =
  (digits: string) =>
  (value: number): string =>
    [...String(value)].map((figure) => digits.charAt(Number(figure))).join('');

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: digitwise('０１２３４５６７８９'),
  decimalFullWidth2: digitwise('０１２３４５６７８９'),
  decimalEnclosedCircle: (value) => (value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)),
  decimalEnclosedCircleChinese: (value) =>
    value <= 20 ? String.fromCodePoint(0x245f + value) : String(value),
  decimalEnclosedParen: (value) =>
    value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${String(value)})`,
  decimalEnclosedFullstop: (value) =>
    value <= 20 ? String.fromCodePoint(0x2487 + value) : `${String(value)}.`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digitwise(DIGITS),
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
};

/** A counter in one of Word's number formats (ST_NumberFormat); formats not known here are written in digits. */
export function formatNumber(value: number, format: string): string {
  const write = value >= 1 && value <= 9999 ? FORMATS[format] : undefined;
  return write?.(value) ?? String(value);
}
