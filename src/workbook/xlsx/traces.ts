import type { Removal } from '../../budget/publication';
import { openArchive } from './archive';
import { readContents } from './contents';
import { readXml } from './xml';

const PROPERTY_NAMES: Readonly<Record<string, string>> = {
  creator: '作者',
  lastModifiedBy: '最后修改者',
  created: '创建时间',
  modified: '修改时间',
  title: '标题',
  subject: '主题',
  description: '备注',
  keywords: '关键词',
  category: '类别',
  Company: '单位',
  Manager: '管理者',
  Application: '程序',
  lastPrinted: '打印时间',
};

/** The properties that a file states, by name. */
function properties(parts: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  for (const [name, xml] of parts) {
    let current: string | undefined;
    readXml(xml, {
      open(tag) {
        current = name.endsWith('custom.xml') && tag === 'property' ? '自定义属性' : PROPERTY_NAMES[tag];
        if (current === '自定义属性') found.add(current);
      },
      close() {
        current = undefined;
      },
      text(text) {
        if (current !== undefined && text.trim() !== '') found.add(current);
      },
    });
  }
  return [...found];
}

function count(xml: string, tag: string): number {
  let total = 0;
  readXml(xml, {
    open(name) {
      if (name === tag) total += 1;
    },
  });
  return total;
}

/** How often a tag stands in parts, with the names of those where it does. */
function tally(
  kind: Removal['kind'],
  parts: ReadonlyMap<string, string>,
  tag: string,
  nameOf: (part: string) => string,
): Removal[] {
  const counted = [...parts]
    .map(([part, xml]) => ({ part, times: count(xml, tag) }))
    .filter(({ times }) => times > 0);
  const total = counted.reduce((sum, { times }) => sum + times, 0);
  return total === 0 ? [] : [{ kind, count: total, places: counted.map(({ part }) => nameOf(part)) }];
}

/** One removal for the entries of an archive that match. */
function entries(kind: Removal['kind'], all: readonly string[], pattern: RegExp): Removal[] {
  const found = all.filter((name) => pattern.test(name));
  return found.length === 0 ? [] : [{ kind, count: found.length, places: found }];
}

/**
 * What an .xlsx file carries beside the contents of its cells: comments, names, marks, lists, pictures, properties, macros,
 * links to other files. None of it is in a newly written file.
 * @throws WorkbookError for whatever is no workbook
 */
export function fileTraces(bytes: Uint8Array, fileName: string): readonly Removal[] {
  const archive = openArchive(bytes, fileName);
  const contents = readContents(archive);
  const sheetNames = new Map(contents.sheets.map(({ part, name }) => [part.toLowerCase(), name] as const));
  const nameOf = (part: string): string => sheetNames.get(part.toLowerCase()) ?? part;
  const named = (pattern: RegExp): ReadonlyMap<string, string> =>
    archive.read(archive.entries.filter((entry) => pattern.test(entry)));
  const workbook = named(/^xl\/workbook\.xml$/i);
  const worksheets = archive.read(contents.sheets.map(({ part }) => part));
  const inFile = (): string => fileName;
  const stated = properties(named(/^docProps\/(?:core|app|custom)\.xml$/i));
  return [
    ...tally(
      'comment',
      named(/^xl\/(?:comments\d*|comments\/[^/]+|threadedComments\/[^/]+)\.xml$/i),
      'comment',
      inFile,
    ),
    ...tally('name', workbook, 'definedName', inFile),
    ...tally('externalLink', workbook, 'externalReference', inFile),
    ...tally('mark', worksheets, 'cfRule', nameOf),
    ...tally('list', worksheets, 'dataValidation', nameOf),
    ...entries('picture', archive.entries, /^xl\/(?:media|charts|embeddings|activeX|ctrlProps)\//i),
    ...entries('macro', archive.entries, /vbaProject\.bin$/i),
    ...entries(
      'otherPart',
      archive.entries,
      /^(?:customXml\/item\d|xl\/(?:printerSettings|queryTables|connections|persons|pivot))/i,
    ),
    ...(stated.length === 0 ? [] : [{ kind: 'property' as const, count: stated.length, places: stated }]),
  ];
}
