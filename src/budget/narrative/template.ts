import { IntlMessageFormat } from 'intl-messageformat';
import { wordingMessages } from './messages';
import { words, type Piece } from './piece';
import { WordingError, type TemplatePlace } from './wording-error';

/** What may stand for a name in a template: words, or pieces that keep their cells. */
export type TemplateValue = string | Piece | readonly Piece[];

/** A template that was read once and can be filled many times. */
export interface Template {
  readonly names: readonly string[];
  fill(value: (name: string) => TemplateValue): Piece[];
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Kinds of elements as the library numbers them. */
const KIND = { literal: 0, argument: 1, select: 5, plural: 6 } as const;

interface Argument {
  readonly name: string;
  readonly offset: number;
  readonly isAllowed: boolean;
}

/** Names in a template, inner ones included; number, date and tag forms are not for exact amounts. */
function argumentsOf(elements: readonly Element[]): Argument[] {
  return elements.flatMap((element): Argument[] => {
    const kind: number = element.type;
    if (kind === KIND.literal || !('value' in element)) return [];
    const name = element.value;
    const offset = element.location?.start.offset ?? 0;
    const inner =
      'options' in element
        ? Object.values(element.options).flatMap((option) => argumentsOf(option.value))
        : [];
    const isAllowed = kind === KIND.argument || kind === KIND.select || kind === KIND.plural;
    return [{ name, offset, isAllowed }, ...inner];
  });
}

function strayBrace(elements: readonly Element[]): number | null {
  for (const element of elements) {
    const kind: number = element.type;
    if (kind !== KIND.literal || !('value' in element)) continue;
    const at = element.value.search(/[{}]/);
    if (at >= 0) return (element.location?.start.offset ?? 0) + at;
  }
  return null;
}

interface ParseFault {
  readonly message: string;
  readonly location?: { readonly start: { readonly offset: number } };
}

function isFault(error: unknown): error is ParseFault {
  return error instanceof Error;
}

function parse(source: string, place: TemplatePlace): IntlMessageFormat {
  try {
    return new IntlMessageFormat(source, 'zh-CN', undefined, { ignoreTag: true, captureLocation: true });
  } catch (error) {
    if (!isFault(error)) throw error;
    const offset = error.location?.start.offset ?? 0;
    throw new WordingError(wordingMessages.unreadable(place, source, offset, error.message), place, offset);
  }
}

const isPieces = (value: unknown): value is readonly Piece[] => Array.isArray(value);

/**
 * Reads a template such as `{年}年，{部门}支出总计{支出总计}万元。` (ICU message syntax: select and plural may serve variants).
 * Throws a WordingError, with the place in the template, when it cannot be read or names what is not known.
 */
export function readTemplate(source: string, known: ReadonlySet<string>, place: TemplatePlace): Template {
  const format = parse(source, place);
  const elements = format.getAst();
  const brace = strayBrace(elements);
  if (brace !== null) throw new WordingError(wordingMessages.strayBrace(place, source, brace), place, brace);
  const found = argumentsOf(elements);
  for (const { name, offset, isAllowed } of found) {
    if (!known.has(name))
      throw new WordingError(wordingMessages.unknownName(place, source, offset, name, known), place, offset);
    if (!isAllowed)
      throw new WordingError(wordingMessages.formatted(place, source, offset, name), place, offset);
  }
  const names = [...new Set(found.map((one) => one.name))];
  return {
    names,
    fill: (value) => {
      const values = Object.fromEntries(names.map((name) => [name, value(name)] as const));
      return format.formatToParts<TemplateValue>(values).flatMap((part): readonly Piece[] => {
        const content: TemplateValue = part.value;
        if (typeof content === 'string') return [words(content)];
        return isPieces(content) ? content : [content];
      });
    },
  };
}
