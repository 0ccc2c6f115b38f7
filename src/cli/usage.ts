import type { CommanderError } from 'commander';

/** The words in quotes of a message of the command line parser: the option or argument concerned. */
function subject(message: string): string {
  return /'([^']+)'/.exec(message)?.[1] ?? '';
}

const COMMANDS =
  'new（生成）、check（校验）、proof（校对）、feedback（反馈单）、draft（起草）、publish（发布）、code（查科目）、catalogue（科目表概况）、rules（规则）';

/** A mistake in the command line, said in Chinese with the next step. */
export function usageMessage(error: CommanderError): string {
  const what = subject(error.message);
  const help = '运行 npm run -s cli -- --help 可以看到用法。';
  switch (error.code) {
    case 'commander.missingArgument':
      return `少了参数“${what}”。${help}`;
    case 'commander.missingMandatoryOptionValue':
      return `少了必填的选项“${what}”。${help}`;
    case 'commander.optionMissingArgument':
      return `选项“${what}”后面要写内容。${help}`;
    case 'commander.unknownOption':
      return `没有“${what}”这个选项。${help}`;
    case 'commander.unknownCommand':
      return `没有“${what}”这个命令。可用的命令：${COMMANDS}。`;
    case 'commander.excessArguments':
      return `参数多了。名称里有空格时请加引号。${help}`;
    case 'commander.invalidArgument':
      return error.message.replace(/^error: /, '').replace(/^.*is invalid\. /s, '');
    case 'commander.help':
      return `请写明要做什么：${COMMANDS}。${help}`;
    default:
      return `命令没有看懂（${error.message.replace(/^error: /, '')}）。${help}`;
  }
}
