/** Words or numbers that should not be published without a second look (个人信息、涉密用语). */
export interface SensitiveText {
  readonly kind: 'personal' | 'secret';
  /** What it looks like: 身份证号, 手机号 …, or the word itself. */
  readonly what: string;
  readonly quote: string;
  /** Where it stands: a sheet with a cell, or a heading of the text. */
  readonly place: string;
}

/** A text with its place. */
export interface PlacedLine {
  readonly text: string;
  readonly place: string;
}

/** Numbers are told by their length: project codes have 21 digits and are none of these. */
const PERSONAL: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['身份证号', /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g],
  ['手机号', /(?<!\d)1[3-9]\d{9}(?!\d)/g],
  ['银行账号', /(?<!\d)62\d{14,17}(?!\d)/g],
  [
    '车牌号',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g,
  ],
];

const SECRET = /涉密|密码|机要|国家安全|保密|专案|侦查|不予公开/g;

function found(
  kind: SensitiveText['kind'],
  what: string,
  pattern: RegExp,
  line: PlacedLine,
): SensitiveText[] {
  return [...line.text.matchAll(pattern)].map((match) => ({
    kind,
    what: kind === 'secret' ? match[0] : what,
    quote: line.text.slice(Math.max(0, match.index - 8), match.index + match[0].length + 8),
    place: line.place,
  }));
}

/**
 * Texts that look like personal data (identity card, mobile, bank account, number plate) or that touch secrecy. Finding
 * nothing proves nothing: both still need a person's eye.
 */
export function sensitiveTexts(lines: readonly PlacedLine[]): readonly SensitiveText[] {
  return lines.flatMap((line) => [
    ...PERSONAL.flatMap(([what, pattern]) => found('personal', what, pattern, line)),
    ...found('secret', '', SECRET, line),
  ]);
}
