import { Command, type Option } from 'commander';
import { addCheck, addProof } from './commands/check';
import { addDraft } from './commands/draft';
import { addFeedback } from './commands/feedback';
import { addCatalogue, addCode, addRules } from './commands/look-up';
import { addNew } from './commands/make';
import { addPublish } from './commands/publish';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function inChinese(title: string): string {
  return TITLES[title] ?? title;
}

function optionDescription({ description, defaultValue }: Option): string {
  return typeof defaultValue === 'string' ? `${description}（不写就是 ${defaultValue}）` : description;
}

/** The command line: the same jobs as the add-in, over files (命令行). */
export function createProgram(): Command {
  const program = new Command('budget')
    .description('预算公开助手：生成、校验、起草、发布部门预算公开的表和说明。')
    .helpOption('-h, --help', '显示用法')
    .helpCommand(false)
    .configureHelp({ sortSubcommands: false, styleTitle: inChinese, optionDescription })
    .configureOutput({ writeErr: () => undefined })
    .showHelpAfterError(false)
    .exitOverride();
  addNew(program);
  addCheck(program);
  addProof(program);
  addFeedback(program);
  addDraft(program);
  addPublish(program);
  addCode(program);
  addCatalogue(program);
  addRules(program);
  return program;
}
