import { describe, expect, it } from 'vitest';
import { joinLines, lineAt, quoteOf } from '../../../src/budget/proofread/lines';

function paragraphs(...lines: readonly string[]) {
  return joinLines(lines.map((text, index) => ({ index: index + 1, text })));
}

describe('joining lines', () => {
  it('joins an amount to the sentence that a blank line cut off', () => {
    const [paragraph, ...rest] = paragraphs(
      '2027年某局部门支出合计',
      '',
      '593.39 万元，其中：基本支出',
      '',
      '550.00 万元。',
    );
    expect(rest).toEqual([]);
    expect(paragraph?.text).toBe('2027年某局部门支出合计593.39万元，其中：基本支出550.00万元。');
  });

  it('maps each character back to its line and quotes the printed words', () => {
    const [paragraph] = paragraphs('', '主要用于按规定开支的各类费用，比上年', '', '减少 1.50 万元。');
    if (!paragraph) throw new Error('no paragraph');
    const at = paragraph.text.indexOf('1.50');
    expect(lineAt(paragraph, 0)).toBe(2);
    expect(lineAt(paragraph, at)).toBe(4);
    expect(quoteOf(paragraph, at, at + 6)).toBe('1.50 万元');
  });

  it('skips lines with a TAB and does not join across them', () => {
    const found = paragraphs('一般公共预算支出，', '201\t一般公共服务\t469.47', '5.00万元');
    expect(found.map(({ raw }) => raw)).toEqual(['一般公共预算支出，', '5.00万元']);
  });

  it.each(['— 7 —', '12', '第 3 页 共 10 页', '3/10'])('drops what a page break left: %s', (remains) => {
    const found = paragraphs('基本支出预算，占一般公共预算支出', remains, '的84.06%。');
    expect(found.map(({ raw }) => raw)).toEqual(['基本支出预算，占一般公共预算支出的84.06%。']);
  });

  it('keeps headings and numbered items apart from what follows', () => {
    const found = paragraphs(
      '第二部分',
      '某局2027年度部门预算情况说明',
      '一、收支总体情况',
      '2027年收入总计，',
      '（二）公务接待费',
    );
    expect(found.map(({ raw, kind }) => [raw, kind])).toEqual([
      ['第二部分', 'heading'],
      ['某局2027年度部门预算情况说明', 'body'],
      ['一、收支总体情况', 'heading'],
      ['2027年收入总计，', 'body'],
      ['（二）公务接待费', 'heading'],
    ]);
  });

  it('knows part, section and item of a paragraph', () => {
    const found = paragraphs(
      '第二部分 预算情况说明',
      '九、“三公”经费支出预算情况说明',
      '(二) 公务接待费 1.00 万元，与上年持平。',
    );
    expect(found.at(-1)?.place).toEqual({
      part: '第二部分预算情况说明',
      section: '九、三公经费支出预算情况说明',
      item: '（二）公务接待费',
    });
  });

  it('reads full-width digits, grouping commas and half-width punctuation alike', () => {
    const [paragraph] = paragraphs('基本支出 ２,４７６,２６０.５８ 元,占84.06％;其余略');
    expect(paragraph?.text).toBe('基本支出2476260.58元，占84.06%；其余略');
  });

  it('takes captions of tables for captions', () => {
    expect(
      paragraphs('预算 01 表', '金额单位：万元', '部门：某局', '2027 年度').map(({ kind }) => kind),
    ).toEqual(Array(4).fill('caption'));
  });
});
