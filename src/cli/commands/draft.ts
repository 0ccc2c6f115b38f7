import type { Command } from 'commander';
import { draftFile } from '../../jobs/draft';
import { writeFileWhole } from '../files';
import { formatOption, inputFile, profileOption } from '../options';

interface DraftOptions {
  readonly profile: string;
  readonly prior?: string;
  readonly format: 'docx' | 'txt' | 'json';
  readonly output: string;
}

/** draft: 起草部门预算情况说明. */
export function addDraft(program: Command): void {
  program
    .command('draft')
    .description('起草：部门预算情况说明，每个数都来自表格')
    .argument('<book.xlsx>', '部门预算表')
    .addOption(profileOption())
    .option('--prior <上年.xlsx|上年.docx>', '上年的部门预算或公开件，用来补出填报信息里没有的上年数')
    .addOption(formatOption('docx', 'txt', 'json'))
    .requiredOption('-o, --output <文件>', '写到哪个文件')
    .action(async (file: string, options: DraftOptions) => {
      const drafted = await draftFile({
        book: await inputFile(file),
        profile: options.profile,
        format: options.format,
        ...(options.prior === undefined ? {} : { prior: await inputFile(options.prior) }),
      });
      await writeFileWhole(options.output, drafted.content);
      const { gaps } = drafted;
      if (gaps.length > 0) {
        process.stderr.write(
          `还有 ${String(gaps.length)} 处要填写，文中标为【请填写……】：\n${gaps.map((gap) => `- ${gap}\n`).join('')}`,
        );
      }
      process.stdout.write(`已写出 ${options.output}。\n`);
    });
}
