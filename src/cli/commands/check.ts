import type { Command } from 'commander';
import { checkFile, type Report } from '../../jobs/check';
import { proofFile } from '../../jobs/proof';
import { formatOption, inputFile, profileOption } from '../options';

interface CheckOptions {
  readonly profile: string;
  readonly prior?: string;
  readonly text?: string;
  readonly format: 'text' | 'json';
}

const ERRORS_FOUND = 1;

function print(report: Report): void {
  process.stdout.write(report.text);
  if (report.hasErrors) process.exitCode = ERRORS_FOUND;
}

/** check: 校验一本部门预算. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('校验：核对表内合计、表间勾稽关系、科目和格式；--text 一并核对说明文字')
    .argument('<book.xlsx>', '部门预算表')
    .addOption(profileOption())
    .option('--prior <上年.xlsx|上年.docx>', '上年的部门预算或公开件，用来核对上年数')
    .option('--text <说明.docx|说明.txt>', '一并核对的说明文字')
    .addOption(formatOption('text', 'json'))
    .action(async (file: string, options: CheckOptions) => {
      const prior = options.prior === undefined ? {} : { prior: await inputFile(options.prior) };
      const text = options.text === undefined ? {} : { text: await inputFile(options.text) };
      print(
        await checkFile({
          book: await inputFile(file),
          profile: options.profile,
          format: options.format,
          ...prior,
          ...text,
        }),
      );
    });
}

/** proof: 校对一篇说明文字. */
export function addProof(program: Command): void {
  program
    .command('proof')
    .description('校对：只看说明文字，把其中的增减率、占比、合计重新算一遍')
    .argument('<说明.docx|说明.txt>', '说明文字')
    .addOption(formatOption('text', 'json'))
    .action(async (file: string, options: { readonly format: 'text' | 'json' }) => {
      print(proofFile(await inputFile(file), options.format));
    });
}
