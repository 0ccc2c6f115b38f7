import { InvalidArgumentError, type Command } from 'commander';
import { feedbackFile } from '../../jobs/feedback';
import { writeFileWhole } from '../files';
import { inputFile, profileOption } from '../options';

interface FeedbackOptions {
  readonly profile: string;
  readonly prior?: string;
  readonly text?: string;
  readonly previous?: string;
  readonly output: string;
}

function outputFile(value: string): string {
  if (/\.(xlsx|docx)$/i.test(value)) return value;
  throw new InvalidArgumentError(`“${value}”要以 .xlsx 或 .docx 结尾：反馈单只写这两种文件。`);
}

/** feedback: 写给一个部门的反馈单. */
export function addFeedback(program: Command): void {
  program
    .command('feedback')
    .description('反馈单：财政审核人写给部门的检查反馈单；给出上一轮的反馈单时只列还没有整改的和新发现的')
    .argument('<book.xlsx>', '部门预算表')
    .addOption(profileOption())
    .option('--prior <上年.xlsx|上年.docx>', '上年的部门预算或公开件，用来核对上年数')
    .option('--text <说明.docx|说明.txt>', '一并核对的说明文字')
    .option('--previous <反馈单.xlsx>', '上一轮的反馈单')
    .requiredOption('-o, --output <文件.xlsx|文件.docx>', '写到哪个文件', outputFile)
    .action(async (file: string, options: FeedbackOptions) => {
      const { bytes, summary } = await feedbackFile({
        book: await inputFile(file),
        profile: options.profile,
        format: /\.docx$/i.test(options.output) ? 'docx' : 'xlsx',
        ...(options.prior === undefined ? {} : { prior: await inputFile(options.prior) }),
        ...(options.text === undefined ? {} : { text: await inputFile(options.text) }),
        ...(options.previous === undefined ? {} : { previous: await inputFile(options.previous) }),
      });
      await writeFileWhole(options.output, bytes);
      process.stdout.write(`已写出 ${options.output}。${summary}\n`);
    });
}
