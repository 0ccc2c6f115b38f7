/** A function's texts in one language. */
export interface FunctionTexts {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const year = 'Fiscal year, e.g. 2027; the latest built-in catalogue if omitted';
const unit = 'Unit of both figures: 元 or 万元 (default). The words always give 万元';
const current = "This year's figure, a cell or a range";
const prior = "Last year's figure, a cell or a range";

/** English descriptions; Chinese ones are the comments of the functions themselves. */
export const ENGLISH: Readonly<Record<string, FunctionTexts>> = {
  CODENAME: {
    description: 'Name of a classification code. Reads 2080505, 201-03-01, full-width digits and lost zeros.',
    parameters: { code: 'Code, a cell or a range', year },
  },
  CODEPATH: {
    description: 'Names from the class down to the code itself, joined.',
    parameters: {
      code: 'Code, a cell or a range',
      year,
      separator: 'Text between the names; “/” if omitted',
    },
  },
  CODECHECK: {
    description:
      'TRUE where code and name agree with the catalogue, else a sentence (in Chinese). Not recorded does not mean wrong.',
    parameters: {
      code: 'Code, a cell or a range',
      name: 'Printed name; only the code is checked if omitted',
      kind: 'Classification it must belong to: functional, deptEconomic or govEconomic; not checked if omitted',
      year,
    },
  },
  CODESEARCH: {
    description: 'Codes that begin with digits or whose names contain a text: code, name, level, evidence.',
    parameters: {
      text: 'First digits of a code, or part of a name',
      kind: 'One classification only: functional, deptEconomic or govEconomic; all if omitted',
      year,
      limit: 'Most rows to list; 20 if omitted',
    },
  },
  ECONMAP: {
    description: 'Government economic codes for a department economic code; several are joined by “、”.',
    parameters: {
      code: 'Department economic code of 5 digits, e.g. 30101, a cell or a range',
      nature: 'Nature of the unit: 行政, 参公 or 事业; all mappings if omitted',
      year,
    },
  },
  EXACTSUM: {
    description:
      'Exact decimal sum (0.1+0.2 is 0.3). Like SUM, ignores blanks, text, text numbers and logical values in ranges.',
    parameters: {
      values1: 'Numbers to add, a cell or a range',
      values2: 'Second range to add',
      values3: 'Third range to add',
      values4: 'Fourth range to add',
      values5: 'Fifth range to add',
    },
  },
  SUMCHECK: {
    description:
      'TRUE where a total agrees with its parts, else total minus parts in the unit of the total. Exact in one unit; in two, figures in 万元 stand for what rounds to them.',
    parameters: {
      total: 'Total',
      parts: 'Parts, a range; blanks, text and text numbers are ignored',
      totalUnit: 'Unit of the total: 元 or 万元 (default)',
      partsUnit: 'Unit of the parts: 元 or 万元; that of the total if omitted',
      decimals: 'Decimals of figures in 万元; 2 if omitted',
    },
  },
  ROLLUP: {
    description:
      'Totals by class, subclass or item: code, name, amount. Rows whose parts are listed too are subtotals, not counted twice.',
    parameters: {
      codes: 'Range of codes; blanks and rows without digits (such as 合计) are skipped',
      amounts: 'Range of amounts of the same size; blanks, text and text numbers are ignored',
      level: 'Level: 类 or 1, 款 or 2 (default), 项 or 3',
      year,
    },
  },
  SHARE: {
    description:
      'Share with two decimals of a percent, half up, e.g. 0.1221. Format the cell as a percentage.',
    parameters: { part: 'Part, a cell or a range', whole: 'Whole, a cell or a range' },
  },
  CHANGE: {
    description:
      'Rate of change against last year with two decimals of a percent, half up; negative for a fall. Format the cell as a percentage.',
    parameters: { current, prior },
  },
  CHANGETEXT: {
    description: 'The change in words, such as 减少4.37万元，下降0.73%, as the drafted explanation puts it.',
    parameters: { current, prior, unit },
  },
  SENTENCE: {
    description:
      'The standard sentence: item, amount, change and reason. A change without a reason leaves a visible gap.',
    parameters: {
      label: 'Name of the item, such as 支出合计',
      current: "This year's figure",
      prior: "Last year's figure",
      reason: 'Why it changed, in your own words',
      unit,
      year: 'Fiscal year, e.g. 2027, for “比2026年预算”; “比上年预算” if omitted',
    },
  },
  WAN: {
    description: 'Converts 元 to 万元, rounded half up to two decimals.',
    parameters: { yuan: 'Amount in 元, a cell or a range', decimals: 'Decimals to keep; 2 if omitted' },
  },
  CAPITAL: {
    description: 'Amount in Chinese capitals, rounded half up to 分.',
    parameters: { amount: 'Amount, a cell or a range', unit: 'Unit of the amount: 元 (default) or 万元' },
  },
  FIGURE: {
    description:
      'A named figure out of a disclosure table, such as 支出总计, in the unit of the table. The table is recognised by its title and header.',
    parameters: {
      table: 'Range of the table with its title and header',
      name: 'Name of the figure, a cell or a range',
    },
  },
};
