import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type DisclosureDocument } from '../../budget/narrative/document';
import { printable } from '../plain';
import { FACES, LATIN_FONT, NEVER_FIRST, NEVER_LAST } from './typography';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The font table: each East-Asian face with the one to take where it is not installed. */
function fontTable(): string {
  const faces = Object.values(FACES).map(
    (face) =>
      `<w:font w:name="${face.name}"><w:altName w:val="${face.fallback}"/><w:panose1 w:val="${face.panose}"/>` +
      `<w:charset w:val="86"/><w:family w:val="${face.family}"/><w:pitch w:val="default"/></w:font>`,
  );
  const latin =
    `<w:font w:name="${LATIN_FONT}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>` +
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>';
  return `${HEAD}<w:fonts xmlns:w="${WORD}">${faces.join('')}${latin}</w:fonts>`;
}

/** Title only: no author, no program, no date. */
function coreProperties(document: DisclosureDocument): string {
  const title = escape(printable(`${document.cover.department}${document.cover.title}`).replace(/\s+/g, ' '));
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${title}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`
  );
}

const APP_PROPERTIES = `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/** Adds what the library has no option for: the line-breaking rules, in their place in the schema's order. */
function withLineBreaking(settings: string): string {
  const rules =
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escape(NEVER_LAST)}"/>` +
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escape(NEVER_FIRST)}"/>`;
  return settings.replace(
    '<w:compat>',
    `<w:characterSpacingControl w:val="compressPunctuation"/>${rules}<w:compat>`,
  );
}

/** Drops a part for which the library has no use, with the lines that point to it. */
function withoutPart(parts: Record<string, Uint8Array>, name: string): Record<string, Uint8Array> {
  const kept = Object.entries(parts).filter(([part]) => part !== name);
  const pointing = new RegExp(
    `<(?:Override|Relationship) [^>]*"/?${name.replaceAll('.', '\\.')}"[^>]*/>`,
    'g',
  );
  return Object.fromEntries(
    kept.map(([part, data]) => {
      const isIndex = part === '[Content_Types].xml' || part === '_rels/.rels';
      return [part, isIndex ? strToU8(strFromU8(data).replace(pointing, '')) : data] as const;
    }),
  );
}

/** Any moment does, as long as it is always the same; zip files cannot hold one before 1980. */
const ALWAYS = new Date(1980, 0, 1);

/**
 * Rewrites the parts of a packed .docx that the library leaves to chance or has no option for, and packs it again
 * so that equal documents are equal files.
 */
export function finish(packed: Uint8Array, document: DisclosureDocument): Uint8Array {
  const parts = withoutPart(unzipSync(packed), 'docProps/custom.xml');
  const settings = parts['word/settings.xml'];
  if (settings === undefined) throw new Error('The packed document has no settings part.');
  parts['word/settings.xml'] = strToU8(withLineBreaking(strFromU8(settings)));
  parts['word/fontTable.xml'] = strToU8(fontTable());
  parts['docProps/core.xml'] = strToU8(coreProperties(document));
  parts['docProps/app.xml'] = strToU8(APP_PROPERTIES);
  return zipSync(parts, { mtime: ALWAYS, level: 6 });
}
