import path from 'node:path';
import { URL } from 'node:url';

/** The published homes of office.js. */
const PUBLISHED = {
  microsoft: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** Older builds of office.js fetch this library of Microsoft's from a home of its own. */
const AJAX = 'https://ajax.aspnetcdn.com';

/** @param {string} text */
function originOf(text) {
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.pathname !== '/' || url.search !== '') {
    throw new Error(`ADDIN_ORIGIN must be an https origin such as https://budget.example.cn, not ${text}`);
  }
  return url.origin;
}

/**
 * Where office.js comes from: `url` as the page names it, `origins` that the page may load scripts from beside its own,
 * `copyFrom` the folder of an own licensed copy, which is served beside the page unchanged.
 *
 * @param {string} choice `microsoft`, `china`, an https address of office.js, or a folder that holds it
 * @param {string} scriptName `office.js`, or `office.debug.js` in a development build from a folder
 */
function officeFrom(choice, scriptName) {
  const published = PUBLISHED[choice];
  if (published !== undefined) return { url: published, origins: [new URL(published).origin, AJAX] };
  if (/^https?:\/\//.test(choice)) return { url: choice, origins: [new URL(choice).origin] };
  return { url: `office/${scriptName}`, origins: [], copyFrom: path.resolve(choice) };
}

/**
 * What can be chosen about a build, from the environment:
 * ADDIN_ORIGIN, where dist/ will be served from (default https://localhost:3000);
 * OFFICE_JS, where the page loads office.js from (default microsoft).
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {boolean} isDevelopment
 */
export function settingsFrom(environment, isDevelopment) {
  return {
    isDevelopment,
    origin: originOf(environment.ADDIN_ORIGIN || 'https://localhost:3000'),
    office: officeFrom(environment.OFFICE_JS || 'microsoft', isDevelopment ? 'office.debug.js' : 'office.js'),
  };
}
