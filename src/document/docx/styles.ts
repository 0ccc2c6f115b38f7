import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { type Face, FACES, LATIN_FONT, type Look, LOOKS, type LookId, lookOf } from './typography';

/** The fonts of a run: East-Asian by face, digits and letters in the Latin font; “ ” … — count as Chinese. */
export function fonts(face: Face) {
  return {
    ascii: LATIN_FONT,
    hAnsi: LATIN_FONT,
    cs: LATIN_FONT,
    eastAsia: FACES[face].name,
    hint: 'eastAsia',
  };
}

/** Half-points, the unit of sizes in Word. */
function sizeOf(look: Look): number {
  return look.points * 2;
}

function runOf(look: Look): IRunStylePropertiesOptions {
  return {
    font: fonts(look.face),
    size: sizeOf(look),
    sizeComplexScript: sizeOf(look),
    bold: look.bold ?? false,
    color: '000000',
    ...(look.tighten !== undefined && { characterSpacing: look.tighten }),
  };
}

/** Indents in characters, with the twips that programs without character units take instead. */
function indentOf(look: Look) {
  const character = look.points * 20 + (look.tighten ?? 0);
  return {
    ...(look.indent !== undefined && {
      firstLineChars: look.indent * 100,
      firstLine: look.indent * character,
    }),
    ...(look.left !== undefined && { left: look.left * character }),
  };
}

function styleOf(id: LookId): IParagraphStyleOptions {
  const look = lookOf(id);
  return {
    id,
    name: look.name,
    basedOn: 'Normal',
    ...(look.outline !== undefined && { next: 'BodyText' }),
    quickFormat: !id.startsWith('TOC'),
    run: runOf(look),
    paragraph: {
      alignment: AlignmentType[look.align === 'both' ? 'BOTH' : (look.align.toUpperCase() as 'LEFT')],
      spacing: {
        line: look.line,
        lineRule: LineRuleType.EXACT,
        before: look.before ?? 0,
        after: look.after ?? 0,
      },
      indent: indentOf(look),
      keepNext: look.keepNext ?? false,
      ...(look.outline !== undefined && { outlineLevel: look.outline - 1 }),
    },
  };
}

/** All paragraph styles of the document, and Normal beneath them. */
export function styles(): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: fonts('body'), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
    },
    paragraphStyles: (Object.keys(LOOKS) as LookId[]).map(styleOf),
  };
}
