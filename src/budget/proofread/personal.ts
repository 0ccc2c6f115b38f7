/** A number that may belong to a person or an account (个人信息). */
export interface PersonalNumber {
  readonly kind: '身份证号' | '手机号' | '银行账号' | '车牌号';
  readonly at: number;
  readonly text: string;
}

const NUMBERS = /(?<![\d.])(?:\d{17}[\dXx]|1[3-9]\d{9}|[1-9]\d{15,18})(?![\d.])/gu;
const PLATES =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/gu;
const ACCOUNT_WORDS = /账号|帐号|卡号|账户/u;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Whether 18 characters are an identity number: a date of birth and the right last digit (GB 11643). */
function isIdentityNumber(text: string): boolean {
  if (text.length !== 18) return false;
  const [month, day] = [Number(text.slice(10, 12)), Number(text.slice(12, 14))];
  if (!/^(?:19|20)/.test(text.slice(6)) || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_DIGITS[sum % 11] === text[17]?.toUpperCase();
}

function kindOf(text: string, before: string): PersonalNumber['kind'] | null {
  if (isIdentityNumber(text)) return '身份证号';
  if (text.length === 11) return '手机号';
  return ACCOUNT_WORDS.test(before) ? '银行账号' : null;
}

/** Numbers of persons and accounts in a text. Project codes and amounts are none. */
export function personalNumbers(text: string): readonly PersonalNumber[] {
  const numbers = /\d{11}/u.test(text)
    ? [...text.matchAll(NUMBERS)].flatMap((match): PersonalNumber[] => {
        const kind = kindOf(match[0], text.slice(Math.max(0, match.index - 12), match.index));
        return kind ? [{ kind, at: match.index, text: match[0] }] : [];
      })
    : [];
  const plates = /[A-Z]/u.test(text)
    ? [...text.matchAll(PLATES)].map((match): PersonalNumber => ({
        kind: '车牌号',
        at: match.index,
        text: match[0],
      }))
    : [];
  return [...numbers, ...plates];
}

/** A number with its middle hidden, so that a report does not repeat it: 138****5678. */
export function masked(text: string): string {
  return `${text.slice(0, 3)}****${text.slice(-4)}`;
}
