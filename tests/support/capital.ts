const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const SMALL: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };

function readWhole(words: string): bigint {
  for (const [unit, size] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = words.lastIndexOf(unit);
    if (at >= 0) return readWhole(words.slice(0, at)) * size + readWhole(words.slice(at + 1));
  }
  let total = 0n;
  let digit = 0n;
  for (const word of words) {
    const size = SMALL[word];
    if (size === undefined) digit = BigInt(DIGITS.indexOf(word));
    else {
      total += digit * size;
      digit = 0n;
    }
  }
  return total + digit;
}

/** 分 in an amount written in capitals: reads from the other end than the product writes. */
export function readCapital(words: string): bigint {
  const [, sign, yuan = '', jiao = '零', fen = '零'] =
    /^(负?)(?:(.+)元)?整?零?(?:(.)角)?零?(?:(.)分)?$/u.exec(words) ?? [];
  const cents = readWhole(yuan) * 100n + BigInt(DIGITS.indexOf(jiao)) * 10n + BigInt(DIGITS.indexOf(fen));
  return sign === '负' ? -cents : cents;
}
