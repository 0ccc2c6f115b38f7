import type { CellScalar } from '../src/budget/sheet';
import { functionExamples, type FunctionExample } from '../tests/functions/examples';
import { functionHost, type AskCell } from '../tests/support/function-cells';
import type { DescribedFunction, FunctionMetadata } from './function-metadata';

function cellText(value: CellScalar): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value ?? '').replaceAll('|', '\\|');
}

function grid(rows: readonly (readonly CellScalar[])[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const letters = Array.from({ length: width }, (_, column) => String.fromCharCode(65 + column));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...letters]),
    line(['---', ...letters.map(() => '---')]),
    ...rows.map((row, index) =>
      line([String(index + 1), ...letters.map((_, column) => cellText(row[column] ?? ''))]),
    ),
    '',
  ];
}

async function exampleLines(example: FunctionExample, ask: AskCell): Promise<string[]> {
  const shown = await ask(example.formula, example.rows);
  const given =
    example.given === undefined
      ? example.rows
        ? ['单元格：', '', ...grid(example.rows)]
        : []
      : [`单元格：${example.given}。`, ''];
  return [
    ...given,
    `\`${example.formula}\` 显示：`,
    '',
    ...shown.map((row) => `- ${row.map(cellText).join('，')}`),
    '',
  ];
}

function signature(described: DescribedFunction): string {
  const names = described.parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
  return `BUDGET.${described.name}(${names.join(', ')})`;
}

async function functionLines(
  chinese: DescribedFunction,
  english: DescribedFunction | undefined,
  examples: readonly FunctionExample[],
  ask: AskCell,
): Promise<string[]> {
  const lines = [
    `## ${chinese.name}`,
    '',
    `\`${signature(chinese)}\``,
    '',
    chinese.description,
    '',
    english?.description ?? '',
    '',
    ...chinese.parameters.map(({ name, description }) => `- \`${name}\`：${description}`),
    '',
  ];
  for (const example of examples) lines.push(...(await exampleLines(example, ask)));
  return lines;
}

/** The page docs/functions.md: every function with its parameters and an example, calculated in the stand-in Excel. */
export async function functionsDocument({ chinese, english }: FunctionMetadata): Promise<string> {
  const { host, ask } = await functionHost(chinese.functions);
  try {
    const examples = functionExamples();
    const lines = [
      '# 单元格里用的函数',
      '',
      '在单元格里写 `=BUDGET.` 加函数名。本页由 `npx tsx scripts/build-functions.ts` 从 `src/functions` 的注释生成，例子的结果是在测试用的 Excel 替身里实际算出来的，请勿直接修改。还没有在真正的 Excel 里运行过。',
      '',
      '- 方括号里的参数可以不填。参数是区域时逐格计算，结果向下、向右溢出；只有一行或一列的区域与其他区域配合使用。',
      '- 单个金额按 Excel 的 + 和 × 的规则取值：空白为 0，TRUE 为 1，文本型数字（全角、带千分位的也行）算数，其他文字为 #VALUE!。另外，单独的横线按空白处理。',
      '- 求和（EXACTSUM、SUMCHECK、ROLLUP）按 SUM 的规则：只加数字，空白、文字、文本型数字和逻辑值不计入。单元格和写在公式里的值在函数看来没有区别，都按单元格对待。',
      '- 错误只有两种：#VALUE! 是填写有误，#N/A 是没有可给的结果；把鼠标移到单元格的错误标记上可以看到原因。参数里的 #N/A 仍是 #N/A，其他错误都成 #VALUE!。',
      '- 预算年度晚于自带科目表的最后一年时，按最后一年的科目。函数只用自带的科目表。',
      '- 增减率和占比按单元格里存的数算；CHANGETEXT 和 SENTENCE 先把两个数化成万元两位小数再算，与印出来的一致。',
      '',
    ];
    for (const described of chinese.functions) {
      const translated = english.functions.find(({ id }) => id === described.id);
      const own = examples.filter(({ id }) => id === described.id);
      lines.push(...(await functionLines(described, translated, own, ask)));
    }
    return lines.join('\n');
  } finally {
    host.dispose();
  }
}
