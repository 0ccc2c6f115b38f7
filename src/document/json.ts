import {
  type CellReference,
  type DisclosureDocument,
  type Gap,
  type Run,
} from '../budget/narrative/document';

/** A run as `draft --format json` prints it; fields that do not apply are absent. */
export interface JsonRun {
  readonly text: string;
  readonly fact?: string;
  readonly cells?: readonly CellReference[];
}

/** What `draft --format json` prints. */
export interface DraftJson {
  readonly sections: readonly {
    readonly heading: string;
    readonly level: 1 | 2 | 3;
    readonly paragraphs: readonly { readonly runs: readonly JsonRun[] }[];
  }[];
  readonly gaps: readonly Gap[];
}

const cellOf = ({ sheet, cell }: CellReference): CellReference => ({ sheet, cell });

function runOf({ text, fact, cells }: Run): JsonRun {
  return {
    text,
    ...(fact !== undefined && { fact }),
    ...(cells !== undefined && { cells: cells.map(cellOf) }),
  };
}

/** The narrative with the fact and the cells behind every figure, and the list of what is still to be filled in. */
export function toJson(document: DisclosureDocument): DraftJson {
  return {
    sections: document.sections.map(({ heading, level, paragraphs }) => ({
      heading,
      level,
      paragraphs: paragraphs.map(({ runs }) => ({ runs: runs.map(runOf) })),
    })),
    gaps: document.gaps.map(({ what, where }) => ({
      what,
      ...(where !== undefined && { where: cellOf(where) }),
    })),
  };
}
