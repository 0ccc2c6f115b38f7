import eslint from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import officeAddins from 'eslint-plugin-office-addins';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { exactAmounts } from './scripts/lint/exact-amounts.js';
import { importDirection } from './scripts/lint/import-direction.js';

const typescript = ['**/*.ts', '**/*.tsx'];
const shipped = ['src/**/*.ts', 'src/**/*.tsx'];
const house = { rules: { 'import-direction': importDirection, 'exact-amounts': exactAmounts } };

const offline = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Nothing leaves the machine: the product opens no connection.',
}));
const microsoft = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/workbook/office names Excel or Office.',
}));
const surroundings = [
  ...['process', 'Buffer', 'global', 'require', 'setImmediate', '__dirname', '__filename'],
  ...['window', 'self', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['alert', 'confirm', 'prompt', 'DOMParser', 'FileReader', 'Blob', 'File', 'Worker'],
].map((name) => ({ name, message: 'src/budget is pure: it knows neither Node nor a browser.' }));

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name every export.',
};
const noRawHtml = [
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Render text, never raw HTML.' },
  { selector: 'Property[key.name="dangerouslySetInnerHTML"]', message: 'Render text, never raw HTML.' },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
    message: 'Build nodes or set textContent, never raw HTML.',
  },
];

export default defineConfig(
  globalIgnores(['node_modules', 'out', 'dist', '.cache', 'coverage']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable' } },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      'max-lines': ['error', 400],
      'no-eval': 'error',
      'no-implied-eval': 'off', // its typed twin is on in the strict set
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, ...noRawHtml],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      // By code points is how Chinese text is taken apart here, rare characters included.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Naming what is left out is how an object without it is made.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: shipped,
    plugins: { house, jsdoc },
    rules: {
      'house/import-direction': 'error',
      'house/exact-amounts': 'error',
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { ArrowFunctionExpression: true, FunctionDeclaration: true, FunctionExpression: true },
        },
      ],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...offline, ...microsoft],
    },
  },
  {
    files: ['src/budget/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...offline, ...microsoft, ...surroundings] },
  },
  {
    files: ['src/workbook/office/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': ['error', ...offline],
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // a wrong guess fails the test anyway
      '@typescript-eslint/no-unsafe-enum-assignment': 'off', // expected cells are written as a file holds them
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
