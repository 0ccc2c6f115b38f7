const CJK = '[\\u3400-\\u9fff\\u3007，。；：、（）“”《》]';

/**
 * Words that a person typed, as a careful colleague would print them: full-width punctuation beside Chinese, no
 * spaces between Chinese and digits, one full stop, “三公” in its quotation marks. Figures and wording stay theirs.
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u3000\u00a0]+/g, ' ')
    .replace(new RegExp(`(?<=${CJK}) +| +(?=${CJK})`, 'gu'), '')
    .replace(/\(([^()\n]*)\)/g, (whole, inner: string) =>
      /[\u3400-\u9fff]/u.test(inner) ? `（${inner}）` : whole,
    )
    .replace(/["'‘’“”「」]*三公["'‘’“”「」]*(?=经费)/gu, '“三公”')
    .replace(/(?<=[\u3400-\u9fff）”》]),/gu, '，')
    .replace(/(?<=[\u3400-\u9fff）”》]);/gu, '；')
    .replace(/(?<=[\u3400-\u9fff）”》]):/gu, '：')
    .replace(/[；，、]+。|。{2,}/gu, '。')
    .trim();
}
