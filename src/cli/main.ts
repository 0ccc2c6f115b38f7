import { CommanderError } from 'commander';
import { userMessage } from '../jobs/error';
import { FileError } from './files';
import { createProgram } from './program';
import { usageMessage } from './usage';

/** 0 done · 1 done, errors found · 2 the input cannot be used. */
const CANNOT_BE_USED = 2;

/** The line to show for anything that went wrong. */
function messageOf(error: unknown): string {
  if (error instanceof FileError) return error.message;
  if (error instanceof CommanderError) return usageMessage(error);
  const foreseen = userMessage(error);
  if (foreseen !== null) return foreseen;
  const detail = error instanceof Error ? error.message : String(error);
  return `程序遇到没有预料到的情况，没有写出任何文件（${detail}）。请把所用的命令和这句话反馈给我们。`;
}

/** `… | head` closes the pipe before everything is written: the reader has what it wanted. */
function endQuietlyWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

async function main(): Promise<void> {
  try {
    await createProgram().parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = CANNOT_BE_USED;
  }
}

endQuietlyWithReader(process.stdout);
endQuietlyWithReader(process.stderr);
await main();
