import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program';
import { usageMessage } from '../../src/cli/usage';

async function messageFor(...args: string[]): Promise<string> {
  const error: unknown = await createProgram()
    .parseAsync(args, { from: 'user' })
    .then(
      () => null,
      (reason: unknown) => reason,
    );
  if (!(error instanceof CommanderError)) throw new Error(`accepted: ${args.join(' ')}`);
  return usageMessage(error);
}

describe('a mistake in the command line', () => {
  it.each([
    [['new', '--year', '二七', '-o', 'x.xlsx'], '年度“二七”要写成四位数字，例如 2027。'],
    [['new', '--year', '2027', '-o', 'x.xlsx'], '少了必填的选项“--department <名称>”。'],
    [['new', '--department', '甲局', '--year'], '选项“--year <年度>”后面要写内容。'],
    [['check'], '少了参数“book.xlsx”。'],
    [['check', '甲局', '预算.xlsx'], '参数多了。名称里有空格时请加引号。'],
    [['check', '预算.xlsx', '--strict'], '没有“--strict”这个选项。'],
    [['draft', '预算.xlsx'], '少了必填的选项“-o, --output <文件>”。'],
    [['审核'], '没有“审核”这个命令。可用的命令：new（生成）、check（校验）、'],
    [[], '请写明要做什么：new（生成）、check（校验）、'],
  ])('%j is said in one Chinese line', async (args, words) => {
    const message = await messageFor(...args);
    expect(message.startsWith(words)).toBe(true);
    expect(message).not.toContain('\n');
    expect(message).not.toMatch(/error|option|argument/i);
  });
});
