import path from 'node:path';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import TerserPlugin from 'terser-webpack-plugin';
import { FunctionFilesPlugin } from './scripts/webpack/function-files.js';
import { page } from './scripts/webpack/pages.js';
import { settingsFrom } from './scripts/webpack/settings.js';

const root = import.meta.dirname;
const target = 'es2022';
/** What the pane needs before it shows anything. */
const FIRST_LOAD = /^taskpane\.js$/;
const DEFAULT_ORIGIN = 'https://localhost:3000';

function copies({ isDevelopment, origin, office }) {
  const atOrigin = (content) => content.toString().replaceAll(DEFAULT_ORIGIN, origin);
  return new CopyWebpackPlugin({
    patterns: [
      { from: 'assets/icons', to: 'assets/icons' },
      { from: 'manifest.xml', to: 'manifest.xml', transform: atOrigin },
      ...(isDevelopment
        ? [
            {
              from: 'host/conformance/page/manifest.xml',
              to: 'conformance.manifest.xml',
              transform: atOrigin,
            },
          ]
        : []),
      // Microsoft's licence asks for copies as they are: `minimized` keeps the minimizer away.
      ...(office.copyFrom === undefined
        ? []
        : [{ from: office.copyFrom, to: 'office', info: { minimized: true } }]),
    ],
  });
}

/** How `dist/` is built: `npm run build` for release, `npm run build:dev` with the conformance page. */
export default (_environment, { mode = 'production' }) => {
  const settings = settingsFrom(process.env, mode === 'development');
  const { isDevelopment } = settings;
  return {
    mode,
    context: root,
    target: ['web', target],
    entry: {
      taskpane: './src/addin/main.ts',
      functions: './src/addin/functions-entry.ts',
      ...(isDevelopment ? { conformance: './host/conformance/page/main.ts' } : {}),
    },
    output: {
      path: path.join(root, 'dist'),
      filename: '[name].js',
      chunkFilename: isDevelopment ? 'chunks/[name].js' : 'chunks/[name].[contenthash:8].js',
      // The workbench is built beside the add-in, on its own.
      clean: { keep: /^workbench\// },
    },
    devtool: isDevelopment ? 'source-map' : false,
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target, jsx: 'automatic' } },
        // Nothing in src does anything by being imported, the entries apart: what nobody uses can be left out.
        { include: path.join(root, 'src'), sideEffects: false },
        { test: /\.csv$/, type: 'asset/source' },
      ],
    },
    optimization: {
      // Terser makes the first load a tenth smaller; for the rest it would take a minute and nobody would notice.
      minimizer: [
        new TerserPlugin({
          include: FIRST_LOAD,
          minify: TerserPlugin.terserMinify,
          terserOptions: { ecma: 2020, compress: { passes: 2 } },
        }),
        new EsbuildPlugin({ exclude: FIRST_LOAD, target, legalComments: 'none' }),
      ],
    },
    performance: { hints: false },
    plugins: [
      page({ name: 'taskpane', title: '预算公开助手', chunks: ['taskpane'] }, settings),
      ...(isDevelopment
        ? [page({ name: 'conformance', title: '预算公开助手 · 对照页', chunks: ['conformance'] }, settings)]
        : []),
      copies(settings),
      new FunctionFilesPlugin(),
    ],
    devServer: { server: 'https', port: 3000, hot: false, static: false, client: { overlay: false } },
    stats: 'errors-warnings',
  };
};
