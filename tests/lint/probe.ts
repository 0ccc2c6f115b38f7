import { ESLint } from 'eslint';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const folders = [
  ...['budget', 'document', 'workbook', 'jobs', 'functions', 'taskpane', 'cli', 'elsewhere'],
  ...['workbook/office', 'workbook/xlsx', 'budget/money'],
];

const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        projectService: {
          maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: 2 * folders.length,
          allowDefaultProject: folders.flatMap((folder) => [
            `src/${folder}/lint-probe.ts`,
            `src/${folder}/lint-probe.tsx`,
          ]),
        },
        tsconfigRootDir: root,
      },
    },
  },
});

/** Lints a text as though it stood in `folder` of src; returns `rule: message` of every problem found. */
export async function lintIn(
  folder: string,
  text: string,
  extension: 'ts' | 'tsx' = 'ts',
): Promise<string[]> {
  const filePath = path.join(root, 'src', folder, `lint-probe.${extension}`);
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map((one) => `${one.ruleId ?? 'parser'}: ${one.message}`);
}

/** Only the problems of one rule. */
export async function faults(rule: string, folder: string, text: string, extension: 'ts' | 'tsx' = 'ts') {
  const all = await lintIn(folder, text, extension);
  const broken = all.filter((one) => one.startsWith('parser: '));
  if (broken.length > 0) throw new Error(broken.join('\n'));
  return all.filter((one) => one.startsWith(`${rule}: `)).map((one) => one.slice(rule.length + 2));
}
