/** Licences under which a package may be part of the product. */
export const shippable: ReadonlySet<string> = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'],
  ...['BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'Python-2.0', 'Zlib'],
]);

/** Licences under which a package may help to build or test the product, being no part of it. */
export const usable: ReadonlySet<string> = new Set([
  ...shippable,
  ...['MPL-2.0', 'OFL-1.1', 'CC-BY-3.0', 'CC-BY-4.0'],
]);

/** Development packages kept in spite of their licence, each with the reason. */
export const exceptions: ReadonlyMap<string, string> = new Map([
  [
    'hyperformula',
    'GPL-3.0-only; the benchmark measures against it. Lint keeps it out of src, so no part of it is shipped.',
  ],
  [
    '@microsoft/office-js',
    "Microsoft's own licence (LICENSE.md): unmodified copies only. Tests load it; it is never committed.",
  ],
]);

/** Packages whose package.json names no licence, with the one that the LICENSE file beside it holds. */
export const stated: ReadonlyMap<string, string> = new Map([['@univerjs/telemetry', 'Apache-2.0']]);
