import { type IRunOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { type Run } from '../../budget/narrative/document';
import { printable, splitAtGaps, type Stretch } from '../plain';
import { fonts } from './styles';
import { type Face, GAP_HIGHLIGHT, type LookId, lookOf } from './typography';

/** Line ends become line breaks and tabs tab stops; they are no characters in Word. */
function pieces(text: string): (string | Tab)[] {
  const parts = text.split(/(\t)/).filter((part) => part !== '');
  return parts.map((part) => (part === '\t' ? new Tab() : part));
}

/** Overrides of the style that a single run may need. */
export interface RunLook {
  readonly face: Face;
  readonly points?: number;
  readonly bold?: boolean;
}

function toTextRuns(stretch: Stretch, look: RunLook): TextRun[] {
  const format: IRunOptions = {
    font: fonts(look.face),
    ...(look.points !== undefined && { size: look.points * 2, sizeComplexScript: look.points * 2 }),
    ...(look.bold !== undefined && { bold: look.bold }),
    ...(stretch.isGap && { highlight: GAP_HIGHLIGHT }),
  };
  return stretch.text
    .split('\n')
    .map((line, index) => new TextRun({ ...format, children: pieces(line), ...(index > 0 && { break: 1 }) }));
}

/** Runs as stretches: neighbours that look alike are joined, 【…】 stand alone. */
function stretchesOf(runs: readonly Run[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const next = { text: run.text, isGap: run.isGap === true };
    if (last?.isGap === false && !next.isGap)
      joined[joined.length - 1] = { ...last, text: last.text + next.text };
    else joined.push(next);
  }
  return joined
    .map((stretch) => ({ ...stretch, text: printable(stretch.text) }))
    .flatMap((stretch) => (stretch.isGap ? [stretch] : splitAtGaps(stretch.text)))
    .filter((stretch) => stretch.text !== '');
}

/** The Word runs of some text, gaps highlighted. */
export function textRuns(runs: readonly Run[] | string, look: RunLook): TextRun[] {
  return stretchesOf(typeof runs === 'string' ? [{ text: runs }] : runs).flatMap((stretch) =>
    toTextRuns(stretch, look),
  );
}

/** What a paragraph may have besides its style. */
export interface ParagraphExtras {
  readonly pageBreakBefore?: boolean;
  readonly wrap?: (children: readonly TextRun[]) => readonly ParagraphChild[];
}

/** A paragraph in one of the declared looks, its fonts stated on every run. */
export function paragraph(
  style: LookId,
  runs: readonly Run[] | string,
  extras: ParagraphExtras = {},
): Paragraph {
  const children = textRuns(runs, { face: lookOf(style).face });
  return new Paragraph({
    style,
    children: extras.wrap?.(children) ?? children,
    ...(extras.pageBreakBefore !== undefined && { pageBreakBefore: extras.pageBreakBefore }),
  });
}
