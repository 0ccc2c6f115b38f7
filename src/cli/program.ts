import { Command } from 'commander';
import { addCheck, addProof } from './commands/check';
import { addDraft } from './commands/draft';
import { addCode, addRules } from './commands/look-up';
import { addNew } from './commands/make';

/** The command line: the same jobs as the add-in, over files (命令行). */
export function createProgram(): Command {
  const program = new Command('budget')
    .description('预算公开助手：生成、校验、起草部门预算公开的表和说明。')
    .helpOption('-h, --help', '显示用法')
    .helpCommand(false)
    .configureHelp({ sortSubcommands: false })
    .configureOutput({ writeErr: () => undefined })
    .showHelpAfterError(false)
    .exitOverride();
  addNew(program);
  addCheck(program);
  addProof(program);
  addDraft(program);
  addCode(program);
  addRules(program);
  return program;
}
