import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { InputFile } from '../jobs/input';
import { readFileBytes } from './files';

/** --format with its choices; the first is the default. */
export function formatOption<F extends string>(...formats: readonly [F, ...F[]]): Option {
  return new Option('--format <格式>', `输出格式：${formats.join('、')}`)
    .default(formats[0])
    .argParser((value: string) => {
      if (formats.some((format) => format === value)) return value;
      throw new InvalidArgumentError(`“--format ${value}”不在可选的格式里：${formats.join('、')}。`);
    });
}

/** A fiscal year of four digits. */
export function parseYear(value: string): number {
  if (/^20\d\d$/.test(value)) return Number(value);
  throw new InvalidArgumentError(`年度“${value}”要写成四位数字，例如 2027。`);
}

/** --profile, the jurisdiction's set of tables. */
export function profileOption(): Option {
  return new Option('--profile <模板>', '模板').default('henan');
}

/** Reads a file named on the command line. */
export async function inputFile(file: string): Promise<InputFile> {
  return { name: path.basename(file), bytes: await readFileBytes(file) };
}
