import type { SheetSnapshot } from '../../budget/sheet';
import type { Archive } from './archive';
import { explainForeignArchive } from './detect';
import { readError } from './messages';
import { decodeEscapes, isTrue, prefixedAttribute, readXml } from './xml';

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly part: string;
}

/** What the workbook part says: which worksheets there are and where everything stands. */
export interface WorkbookContents {
  /** Where the workbook part stands in the archive. */
  readonly workbookPart: string;
  readonly sheets: readonly SheetEntry[];
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
  readonly themePart: string | null;
  /** Dates count from 1904 (Excel for Mac of old). */
  readonly uses1904: boolean;
}

/** What one part of the archive says of another. */
export interface Relation {
  /** The last word of the relation's type: worksheet, drawing, chart … */
  readonly type: string;
  readonly target: string;
}

/** Resolves a relation's target against the folder of its source part. */
function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}/${target}`;
  const resolved: string[] = [];
  for (const piece of path.split('/')) {
    if (piece === '..') resolved.pop();
    else if (piece !== '' && piece !== '.') resolved.push(piece);
  }
  return resolved.join('/');
}

/** The relations of a part in the given folder by their ids; those that lead out of the archive are left out. */
export function readRelations(xml: string | undefined, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  if (xml === undefined) return relations;
  readXml(xml, {
    open(name, attributes) {
      const { Id, Type, Target, TargetMode } = attributes;
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External')
        return;
      // Transitional and strict files differ in the namespace, not in the last word.
      relations.set(Id, { type: Type?.split('/').pop() ?? '', target: resolveTarget(folder, Target) });
    },
  });
  return relations;
}

/** The folder of a part, and the part that holds its relations. */
export function surroundingsOf(part: string): { readonly folder: string; readonly relationsPart: string } {
  const folder = part.split('/').slice(0, -1).join('/');
  return { folder, relationsPart: `${folder}/_rels/${part.split('/').pop() ?? ''}.rels` };
}

function partOfType(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  return [...relations.values()].find((relation) => relation.type === type)?.target ?? null;
}

/**
 * Finds the worksheets of a workbook. Chart sheets have no cells and are left out.
 * @throws WorkbookError when the archive holds no workbook.
 */
export function readContents(archive: Archive): WorkbookContents {
  const roots = readRelations(archive.read(['_rels/.rels']).get('_rels/.rels'), '');
  const workbookPart = partOfType(roots, 'officeDocument') ?? 'xl/workbook.xml';
  const { folder, relationsPart } = surroundingsOf(workbookPart);
  const parts = archive.read([workbookPart, relationsPart]);
  const workbook = parts.get(workbookPart);
  if (workbook === undefined || !workbookPart.endsWith('.xml') || /^(word|ppt)\//.test(workbookPart)) {
    throw explainForeignArchive(archive.entries, archive.fileName);
  }

  const relations = readRelations(parts.get(relationsPart), folder);
  const sheets: SheetEntry[] = [];
  let uses1904 = false;
  readXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') uses1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const relation = relations.get(prefixedAttribute(attributes, 'id') ?? '');
      if (relation === undefined) throw readError('damaged', archive.fileName);
      if (relation.type !== 'worksheet') return;
      const { state } = attributes;
      sheets.push({
        name: decodeEscapes(attributes.name ?? ''),
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        part: relation.target,
      });
    },
  });
  return {
    workbookPart,
    sheets,
    sharedStringsPart: partOfType(relations, 'sharedStrings'),
    stylesPart: partOfType(relations, 'styles'),
    themePart: partOfType(relations, 'theme'),
    uses1904,
  };
}

/** The shared texts in order; formatted runs are joined, phonetic guides left out. */
export function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  readXml(xml, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(decodeEscapes(current));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(text) {
      if (inText) current += text;
    },
  });
  return strings;
}
