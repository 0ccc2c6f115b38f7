import { lineAt, quoteOf, type Paragraph } from './lines';
import { tokenise } from './statements/tokens';
import { isComparedYear } from './statements/amounts';

/** How a year fits a document of a fiscal year: this year, the year before, its end, or neither. */
export type YearFit = 'current' | 'prior' | 'priorYearEnd' | 'other' | 'unknown';

/** One year mentioned in a text (文中年份). */
export interface YearMention {
  readonly year: number;
  readonly fits: YearFit;
  /** 1-based line. */
  readonly paragraph: number;
  readonly quote: string;
  /** Whether it is the year compared with: 比2023年. */
  readonly compared: boolean;
  readonly tail: string;
  readonly at: Paragraph;
  readonly from: number;
  readonly to: number;
}

const TITLE = /((?:19|20)\d\d)年(?:度)?[^，。；]{0,20}?预算(?:公开|情况|编制)?(?:说明|信息|$|表|公开)/;
const YEAR_END = /12月31日|末|底/;
const CONTEXT = 8;

/** The fiscal year that the title or the headings of a text name; null when they name none. */
export function detectFiscalYear(paragraphs: readonly Paragraph[]): number | null {
  const votes = new Map<number, number>();
  for (const { text } of paragraphs) {
    const title = TITLE.exec(text);
    if (title && text.length < 60) votes.set(Number(title[1]), (votes.get(Number(title[1])) ?? 0) + 3);
    const lead = /^((?:19|20)\d\d)年/.exec(text);
    if (lead) votes.set(Number(lead[1]), (votes.get(Number(lead[1])) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = year;
  return best;
}

function fitOf(year: number, tail: string, fiscal: number | null): YearFit {
  if (fiscal === null) return 'unknown';
  if (year === fiscal) return 'current';
  if (year !== fiscal - 1) return 'other';
  return YEAR_END.test(tail) ? 'priorYearEnd' : 'prior';
}

/** Every year that a text mentions, with whether it fits the fiscal year. */
export function listYears(paragraphs: readonly Paragraph[], fiscal: number | null): readonly YearMention[] {
  return paragraphs.flatMap((paragraph) =>
    tokenise(paragraph.text).flatMap((token) => {
      if (token.kind !== 'year' || typeof token.year !== 'number') return [];
      const quote = quoteOf(
        paragraph,
        Math.max(0, token.from - CONTEXT),
        Math.min(paragraph.text.length, token.to + CONTEXT),
      );
      return [
        {
          year: token.year,
          fits: fitOf(token.year, token.tail, fiscal),
          paragraph: lineAt(paragraph, token.from),
          quote,
          compared: isComparedYear(paragraph.text, token),
          tail: token.tail,
          at: paragraph,
          from: token.from,
          to: token.to,
        },
      ];
    }),
  );
}
