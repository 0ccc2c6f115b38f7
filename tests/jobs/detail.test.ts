import { describe, expect, it } from 'vitest';
import { readDetailFile } from '../../src/jobs/detail';
import { JobError } from '../../src/jobs/error';
import { makeFile } from '../../src/jobs/make';
import type { InputFile } from '../../src/jobs/input';

const COLUMNS =
  '单位代码,单位名称,功能分类科目编码,项目名称,项目类型,部门经济分类编码,政府经济分类编码,资金来源,金额（万元）';
const PLACE = '101001,甲局,2013101,,,30101,50101,一般公共预算财政拨款';

const csv = (header: string, ...rows: string[]): InputFile => ({
  name: '明细.csv',
  bytes: new TextEncoder().encode([header, ...rows].join('\r\n')),
});

async function refusal(file: InputFile): Promise<string> {
  const making = makeFile({ profile: 'henan', year: 2024, department: '甲局', detail: file });
  const error: unknown = await making.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof JobError)) throw new Error(`not refused: ${String(error)}`);
  return error.message;
}

const LEFT_OUT = '放不进预算表，没有生成。';

describe('a detail that nothing can be made of is refused in one line:', () => {
  it.each<[string, InputFile, string]>([
    [
      'a code of no kind, with the rows that fail besides',
      csv(
        COLUMNS,
        `${PLACE},1.00`,
        `${PLACE.replace('2013101', '9999999')},2.00`,
        `${PLACE},待定`,
        `${PLACE},无`,
      ),
      `明细“明细.csv”有 3 行${LEFT_OUT}C3 的支出功能分类科目“9999999”不能用：应为以 2 开头的 7 位数字。这一行没有列入各表，请改正。同样放不进的还有 2 行：第 4、5 行。`,
    ],
    [
      'a code of a wrong level in every row',
      csv(COLUMNS, `${PLACE.replace('2013101', '20131')},2.00`),
      `明细“明细.csv”有 1 行${LEFT_OUT}C2 的支出功能分类科目“20131”不能用：应为以 2 开头的 7 位数字。这一行没有列入各表，请改正。`,
    ],
    [
      'no column of codes',
      csv('单位名称,项目名称,项目类型,资金来源,金额（万元）', '甲局,,,一般公共预算财政拨款,1.00'),
      '“明细.csv”不能用作明细：“明细”的表头缺少“功能分类科目编码”、“部门经济分类编码”栏。基本支出的项目名称、项目类型可以留空，但栏要有。请补齐后再读。',
    ],
    [
      'an amount that a comma cut in two',
      csv(COLUMNS, `${PLACE},1,234.56`),
      `明细“明细.csv”有 1 行${LEFT_OUT}I2 的金额像是被千分位逗号拆成了两栏（“1”和“234.56”），这一行没有列入各表。请去掉金额里的逗号，或给金额加上引号，再读。`,
    ],
    [
      'nothing below the header',
      csv(COLUMNS),
      '“明细.csv”不能用作明细：“明细”的表头下面没有一行可用的明细。请检查导出的内容，或先填写明细再生成预算表。',
    ],
  ])('%s', async (_, file, message) => {
    expect(await refusal(file)).toBe(message);
    expect(message).not.toContain('\n');
  });

  it('many rows are counted, not all listed', async () => {
    const rows = Array.from({ length: 30 }, () => `${PLACE},待定`);
    expect(await refusal(csv(COLUMNS, ...rows))).toMatch(/还有 29 行：第 3、4、.*、22 行等。$/);
  });
});

describe('a detail that can be used is used, with what is odd about it', () => {
  const notices = async (file: InputFile): Promise<readonly string[]> =>
    (await readDetailFile(file, 2024)).notices;

  it.each<[string, InputFile, string[]]>([
    [
      'negative lines',
      csv(COLUMNS, `${PLACE},71.19`, `${PLACE},-3.00`),
      ['明细警告（明细）：I3（-3）的金额为负。若是冲减，请在原行调整；确实如此可不理会。'],
    ],
    [
      'codes that nobody recorded',
      csv(COLUMNS, `${PLACE.replace('2013101', '2019977')},1.00`),
      [
        '明细提示（明细!C2）：科目 2019977 未收录，已按原样使用，名称留空。未收录不等于错误；可以载入预算系统导出的科目表后再读。',
      ],
    ],
    [
      '元 in a column of 万元',
      csv(COLUMNS, `${PLACE},711900.00`, `${PLACE},2345678.12`),
      [
        '明细警告（明细!I1）：金额单位是万元，但各行合计 3057578.12 万元，大得像是元。若是元，请把栏名改为“金额（元）”再读。',
      ],
    ],
    [
      '元 and 万元 in one column that does not say',
      csv(COLUMNS.replace('（万元）', ''), `${PLACE},71.19`, `${PLACE},711900`),
      [
        '明细警告（明细!I3）：没有写明金额单位，而数值相差一万倍以上（例如 71.19 与 711900），像是元与万元混在一栏。请统一单位，并在栏名里写明。',
      ],
    ],
  ])('%s', async (_, file, expected) => {
    expect(await notices(file)).toEqual(expected);
  });
});
