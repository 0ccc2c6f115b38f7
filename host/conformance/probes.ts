/// <reference types="office-js" />
import type { Plain } from './transcript';

/** A question to Excel about something that its documentation leaves open. */
export interface Probe {
  readonly name: string;
  readonly ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Plain>;
}

/** The code of the error that some work ends in. */
async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'no error';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** Texts that Excel may take for something else when they are typed. */
const TYPED = [
  '007',
  '1/2',
  '12%',
  "'引",
  'TRUE',
  '2027-1-5',
  'Mar 3',
  '（5）',
  '1,234.50',
  '1e3',
  '　全角',
  '#N/A',
];

const syncAfter = async (context: Excel.RequestContext, work: () => void): Promise<void> => {
  work();
  await context.sync();
};

/** Errors: what is done wrong, and the code that says so. */
const WRONG: Readonly<
  Record<string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>>
> = {
  没有这张表: (_, context) =>
    syncAfter(context, () => void context.workbook.worksheets.getItem('没有这张表').load('name')),
  不是地址: (sheet, context) => syncAfter(context, () => void sheet.getRange('不是地址').load('values')),
  没有读取就用: (sheet) => Promise.resolve(sheet.getRange('A1').values),
  块的大小不合: (sheet, context) => syncAfter(context, () => (sheet.getRange('A1:B2').values = [[1, 2, 3]])),
  同名的表: (sheet, context) =>
    syncAfter(context, () => {
      sheet.load('name');
      context.workbook.worksheets.add('对照');
    }),
  表名太长: (_, context) => syncAfter(context, () => void context.workbook.worksheets.add('长'.repeat(32))),
  表名有斜线: (_, context) => syncAfter(context, () => void context.workbook.worksheets.add('甲/乙')),
  写受保护的表: (sheet, context) =>
    syncAfter(context, () => {
      sheet.protection.protect();
      sheet.getRange('A1').values = [[1]];
    }),
  给受保护的表加条件格式: (sheet, context) =>
    syncAfter(context, () => {
      sheet.protection.protect();
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    }),
  删除藏得深的表: (_, context) =>
    syncAfter(context, () => {
      const other = context.workbook.worksheets.add('对照二');
      other.visibility = 'VeryHidden';
      other.delete();
    }),
  公式写错: (sheet, context) => syncAfter(context, () => (sheet.getRange('A1').formulas = [['=SUM(']])),
  文字太长: (sheet, context) =>
    syncAfter(context, () => (sheet.getRange('A1').values = [['长'.repeat(32_768)]])),
};

async function afterwards(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void> {
  sheet.protection.unprotect();
  const other = context.workbook.worksheets.getItemOrNullObject('对照二').load('visibility');
  await context.sync();
  if (other.isNullObject) return;
  other.visibility = 'Hidden';
  other.delete();
  await context.sync();
}

/** The questions, each on an empty sheet of its own named 对照. */
export const PROBES: readonly Probe[] = [
  {
    name: '键入的文字变成什么',
    ask: async (sheet, context) => {
      const range = sheet.getRange(`A1:A${String(TYPED.length)}`);
      range.values = TYPED.map((text) => [text]);
      range.load('values,text,numberFormat');
      await context.sync();
      return Object.fromEntries(
        TYPED.map((text, row) => [
          text,
          // Not the value itself: a date without a year is one of the year in which the question is asked.
          [typeof range.values[row]?.[0], String(range.text[row]?.[0]), String(range.numberFormat[row]?.[0])],
        ]),
      );
    },
  },
  {
    name: '文本格式里键入',
    ask: async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.numberFormat = '@' as never;
      range.formulas = [['007'], ['=1+1'], ["'x"]];
      range.load('values,formulas,text');
      await context.sync();
      return [range.values, range.formulas, range.text].map((block: unknown[][]) => block.flat().map(String));
    },
  },
  {
    name: '公式给回来的样子',
    ask: async (sheet, context) => {
      const range = sheet.getRange('A1:A4');
      const formulas = ['=sum( B1 , B2 )', "='对照'!B1", '=IFERROR(1/0,"无")', '=INDEX(B:B,ROW()+1)'];
      range.formulas = formulas.map((formula) => [formula]);
      range.load('formulas,values');
      await context.sync();
      return [range.formulas, range.values].map((block: unknown[][]) => block.flat().map(String));
    },
  },
  {
    name: '插入行以后标记的位置',
    ask: async (sheet, context) => {
      const format = sheet.getRange('B5').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=LEN("预算公开:error")>0';
      format.custom.format.fill.color = '#FFC7CE';
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      const all = sheet.getRange().conditionalFormats.load('items/id,items/type');
      await context.sync();
      const found = all.items.map((item) => ({
        ranges: item.getRanges().load('address'),
        rule: item.custom.rule.load('formula'),
      }));
      await context.sync();
      return found.map(({ ranges, rule }) => [ranges.address, rule.formula]);
    },
  },
  {
    name: '自己写入时的事件',
    ask: async (sheet, context) => {
      const heard: Plain[] = [];
      const handler = sheet.onChanged.add((event) => {
        const { address, changeType, source } = event;
        heard.push([address, changeType, source, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('1:1').insert('Down');
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 500));
      handler.remove();
      await context.sync();
      return heard;
    },
  },
  {
    name: '默认的宽和高',
    ask: async (sheet, context) => {
      const { format } = sheet.getRange('A1').load('format/columnWidth,format/rowHeight');
      sheet.getRange('B1').format.columnWidth = 72;
      const set = sheet.getRange('B1').load('format/columnWidth');
      await context.sync();
      return [format.columnWidth, format.rowHeight, set.format.columnWidth];
    },
  },
  {
    name: '出错的代码',
    ask: async (sheet, context) => {
      const codes: Record<string, Plain> = {};
      for (const [what, work] of Object.entries(WRONG)) {
        codes[what] = await codeOf(() =>
          Excel.run(async (own) => work(own.workbook.worksheets.getItem('对照'), own)),
        );
        await afterwards(sheet, context);
      }
      return codes;
    },
  },
  {
    name: '改了一半的请求',
    ask: async (sheet, context) => {
      const code = await codeOf(() =>
        Excel.run(async (own) => {
          const here = own.workbook.worksheets.getItem('对照');
          here.getRange('A1').values = [['先写的']];
          own.workbook.worksheets.getItem('没有这张表').getRange('A1').values = [['写不成']];
          here.getRange('A2').values = [['后写的']];
          await own.sync();
        }),
      );
      const range = sheet.getRange('A1:A2').load('values');
      await context.sync();
      return [code, ...range.values.flat().map(String)];
    },
  },
];

/** Asks one question on a sheet of its own, which is deleted again. */
export async function askProbe({ ask }: Probe): Promise<Plain> {
  const answer = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('对照');
    await context.sync();
    try {
      return await ask(sheet, context);
    } catch (error) {
      return { error: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
    }
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('对照').delete();
    await context.sync();
  });
  return answer;
}
