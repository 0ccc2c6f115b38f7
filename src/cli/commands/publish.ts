import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { publishFile } from '../../jobs/publish';
import { publicationText } from '../../jobs/publish-text';
import { folderError, writeFileWhole } from '../files';
import { inputFile, profileOption } from '../options';

interface PublishOptions {
  readonly profile: string;
  readonly prior?: string;
  readonly force: boolean;
  readonly output: string;
}

const NOT_PUBLISHED = 1;

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw folderError(folder, cause);
  }
}

/** publish: 发布包. */
export function addPublish(program: Command): void {
  program
    .command('publish')
    .description('发布：写出可以挂网的说明（.docx）和各表（.xlsx，只有数值），并列出去掉的内容和发布前清单')
    .argument('<book.xlsx>', '部门预算表')
    .addOption(profileOption())
    .option('--prior <上年.xlsx|上年.docx>', '上年的部门预算或公开件，用来核对上年数')
    .option('--force', '有错误或空缺也照样写出', false)
    .requiredOption('-o, --output <文件夹>', '写到哪个文件夹')
    .action(async (file: string, options: PublishOptions) => {
      const { publication, files } = await publishFile({
        book: await inputFile(file),
        profile: options.profile,
        force: options.force,
        ...(options.prior === undefined ? {} : { prior: await inputFile(options.prior) }),
      });
      process.stderr.write(publication.concerns.map(({ message }) => `${message}\n`).join(''));
      if (!files) {
        process.stderr.write('没有写出发布文件。处理好以上问题再来一次；确实要先看样子，请加 --force。\n');
        process.exitCode = NOT_PUBLISHED;
        return;
      }
      await makeFolder(options.output);
      for (const { name, bytes } of [files.document, files.tables, files.checklist]) {
        await writeFileWhole(path.join(options.output, name), bytes);
      }
      process.stdout.write(`已写到 ${options.output}。\n\n${publicationText(publication)}`);
      if (publication.result.counts.error > 0) process.exitCode = NOT_PUBLISHED;
    });
}
