import type { Command } from 'commander';
import { makeFile } from '../../jobs/make';
import { writeFileWhole } from '../files';
import { inputFile, parseYear, profileOption } from '../options';

interface NewOptions {
  readonly profile: string;
  readonly year: number;
  readonly department: string;
  readonly detail?: string;
  readonly from?: string;
  readonly output: string;
}

/** new: 生成一本新年度的部门预算. */
export function addNew(program: Command): void {
  program
    .command('new')
    .description('生成：新年度的目录、填报信息、明细和全套预算表')
    .addOption(profileOption())
    .requiredOption('--year <年度>', '预算年度', parseYear)
    .requiredOption('--department <名称>', '部门全称')
    .option('--detail <明细.xlsx|csv>', '预算系统导出的明细')
    .option('--from <上年.xlsx|上年.docx>', '上年的部门预算或公开件，只用来带出上年数')
    .requiredOption('-o, --output <book.xlsx>', '写到哪个文件')
    .action(async (options: NewOptions) => {
      const { profile, year, department } = options;
      const made = await makeFile({
        profile,
        year,
        department,
        ...(options.detail === undefined ? {} : { detail: await inputFile(options.detail) }),
        ...(options.from === undefined ? {} : { from: await inputFile(options.from) }),
      });
      await writeFileWhole(options.output, made.bytes);
      process.stderr.write(made.notices.map((notice) => `${notice}\n`).join(''));
      process.stdout.write(
        `已生成 ${options.output}，共 ${String(made.sheets.length)} 张工作表：${made.sheets.join('、')}。\n`,
      );
    });
}
