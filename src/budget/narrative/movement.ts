import { Amount, yearChange, ZERO, type YearChange } from '../money';
import { distinctCells, printed, type Figure, type Piece } from './piece';
import type { LocalName, SentenceId } from './sentences';
import type { TemplateValue } from './template';
import { tidy } from './tidy';

/** How a figure moved, with the words for it. */
export interface Movement {
  /** `silent` for a new department, which has nothing to compare with; `unknown` where a figure is missing. */
  readonly kind: YearChange['kind'] | 'noBusiness' | 'silent' | 'unknown';
  /** 增加{Δ}万元，增长{p}%, without what it is compared with. */
  readonly short: readonly Piece[];
  /** 比{上年}年预算增加…, or the sentence that takes its place. */
  readonly phrase: readonly Piece[];
  /** |Δ|, signed by `kind`. */
  readonly by: Amount;
}

/** Fills a sentence of the wording on changes (增减变动). */
export type SayChange = <K extends SentenceId<'change'>>(
  sentence: K,
  locals: Readonly<Record<LocalName<'change', K>, TemplateValue>>,
) => Piece[];

/** What the words for a change depend on beside the two figures. */
export interface ChangeSituation {
  /** Last year's 0 means that there was no such business (无此业务). */
  readonly hadNoBusiness?: boolean;
  /** Last year's figures are adjusted to a comparable basis (可比口径). */
  readonly isComparable?: boolean;
}

function shortPhrase(say: SayChange, change: YearChange, by: Figure, rate: Figure): Piece[] {
  const isUp = change.kind === 'up';
  if (rate.amount.isZero()) {
    const least: Figure = { ...rate, amount: new Amount('0.01') };
    const values = { 增减额: printed(by), 最小增减率: printed(least) };
    return isUp ? say('slightlyUp', values) : say('slightlyDown', values);
  }
  const values = { 增减额: printed(by), 增减率: printed(rate) };
  return isUp ? say('up', values) : say('down', values);
}

/**
 * The change between the printed figures of two years in words (变动短语): rise and fall with a rate, no rate where
 * last year was 0, 持平 where nothing changed, and the two cases of 0 in both years.
 */
export function movementBetween(
  say: SayChange,
  name: string,
  current: Figure,
  prior: Figure,
  situation: ChangeSituation = {},
): Movement {
  const change = yearChange(current.amount, prior.amount);
  const cells = distinctCells([...current.cells, ...prior.cells]);
  switch (change.kind) {
    case 'none':
      return { kind: 'none', short: [], phrase: say('none', {}), by: ZERO };
    case 'bothZero':
      return situation.hadNoBusiness === true
        ? { kind: 'noBusiness', short: [], phrase: say('noBusiness', {}), by: ZERO }
        : { kind: 'bothZero', short: [], phrase: say('bothZero', {}), by: ZERO };
    case 'new': {
      const phrase = say('new', { 本年数: printed(current) });
      return { kind: 'new', short: phrase, phrase, by: change.by };
    }
    case 'gone':
    case 'up':
    case 'down': {
      const by: Figure = { name: `${name}增减额`, amount: change.by, cells };
      const rate: Figure = { name: `${name}增减率`, amount: change.rate, cells };
      const short = shortPhrase(say, change, by, rate);
      if (change.kind === 'gone') {
        const phrase = say('gone', { 增减额: printed(by), 增减率: printed(rate) });
        return { kind: 'gone', short, phrase, by: change.by };
      }
      const phrase = say(situation.isComparable === true ? 'comparable' : 'against', { 增减: short });
      return { kind: change.kind, short, phrase, by: change.by };
    }
  }
}

const REASON_LEAD = /^(?:主要)?(?:是)?(?:原因)(?:是|为|在于)?[：:，,]?\s*|^(?:由于|因为)/u;

/** A reason as typed, without what the sentence says itself: 主要原因是 in front, stops at the end. */
export function cleanReason(text: string): string {
  return tidy(text)
    .replace(REASON_LEAD, '')
    .replace(/^(?:由于|因为)/u, '')
    .replace(/我(?:部门|单位|局|办|委)/gu, (whole) => `本${whole.slice(1)}`)
    .replace(/[。；;，,、\s]+$/u, '')
    .trim();
}

/** Whether a change asks for a reason: every rise and fall does, 持平 and 0 do not. */
export function needsReason(movement: Movement): boolean {
  return ['up', 'down', 'new', 'gone'].includes(movement.kind);
}
