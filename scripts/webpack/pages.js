import path from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { contentPolicy } from './content-policy.js';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * One page: its scripts, office.js before them, and its content security policy.
 *
 * @param {{ name: string, title: string, chunks: readonly string[] }} page
 * @param {import('./settings.js').Settings} settings
 */
export function page({ name, title, chunks }, settings) {
  return new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template: path.join(root, 'src/addin/page.html'),
    title,
    chunks: [...chunks],
    scriptLoading: 'defer',
    minify: false,
    templateParameters: { title, policy: contentPolicy(settings), office: settings.office.url },
  });
}
