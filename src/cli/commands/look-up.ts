import type { Command } from 'commander';
import { listCatalogue } from '../../jobs/catalogue';
import { lookUpCode } from '../../jobs/code';
import { listRules } from '../../jobs/rules';
import { formatOption, parseYear, profileOption } from '../options';

interface CodeOptions {
  readonly year?: number;
  readonly format: 'text' | 'json';
}

/** code: 查一个科目. */
export function addCode(program: Command): void {
  program
    .command('code')
    .description('查科目：名称、级次、是否有效、对应的政府经济分类')
    .argument('<编码>', '科目编码，例如 2080505')
    .option('--year <年度>', '预算年度', parseYear)
    .addOption(formatOption('text', 'json'))
    .action((code: string, options: CodeOptions) => {
      process.stdout.write(lookUpCode(code, options.year, options.format));
    });
}

/** rules: 列出全部审核规则. */
export function addRules(program: Command): void {
  program
    .command('rules')
    .description('列出全部审核规则：编号、级别、依据、年度、适用地区、提示语')
    .addOption(profileOption())
    .addOption(formatOption('text', 'json'))
    .action((options: { readonly profile: string; readonly format: 'text' | 'json' }) => {
      process.stdout.write(listRules(options.profile, options.format));
    });
}

/** catalogue: 科目表概况. */
export function addCatalogue(program: Command): void {
  program
    .command('catalogue')
    .description('列出自带科目表的概况：各类各年多少科目、出自哪里、有多可信')
    .addOption(formatOption('text', 'json'))
    .action((options: { readonly format: 'text' | 'json' }) => {
      process.stdout.write(listCatalogue(options.format));
    });
}
