import path from 'node:path';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';

const root = path.resolve(import.meta.dirname, '..');

/**
 * The inline styles there are: the empty text, because the pane's style sheets are empty elements that get their rules
 * through the object model; the colours of the grid's theme; the hidden scroll bars of its lists.
 */
const INLINE_STYLES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
  "'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='",
];

/**
 * What the page may do (内容安全策略): run its own scripts, show its own pictures, and connect to nothing.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${["'self'", ...INLINE_STYLES].join(' ')}`,
  // What is copied and pasted carries its looks in style attributes; they load nothing and run nothing.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The workbench (工作台) as static files, over its own grid, with nothing of office.js in it. */
export default {
  name: 'workbench',
  mode: 'production',
  context: root,
  target: ['web', 'es2022'],
  entry: { workbench: './workbench/main.ts' },
  output: {
    path: path.join(root, 'dist/workbench'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    cssFilename: '[name].[contenthash:8].css',
    cssChunkFilename: '[name].[contenthash:8].css',
    assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  experiments: { css: true },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
      { test: /\.csv$/, type: 'asset/source' },
      { test: /\.(png|svg)$/, type: 'asset/resource' },
      // Packages written for bundlers leave out the extensions of their own files.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: './workbench/index.html',
      meta: { policy: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY } },
      scriptLoading: 'module',
    }),
  ],
  optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022', css: true, legalComments: 'none' })] },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.cache/webpack'),
    buildDependencies: { config: [import.meta.filename] },
  },
  performance: { hints: false },
  devtool: false,
  stats: 'errors-warnings',
};
