import { factOf } from '../../facts';
import { chineseNumeral } from '../../codes';
import { words, type Piece } from '../piece';
import { fill, type Scope } from '../scope';

/**
 * 第三部分 名词解释: only terms that occur in the text, in the order in which they first occur; sources of money only
 * where there is some.
 */
export function glossary(scope: Scope, text: string): Piece[][] {
  const found = scope.wording.terms.flatMap((term) => {
    const places = (term.words ?? [term.term]).map((word) => text.indexOf(word)).filter((at) => at >= 0);
    const isMoney =
      term.figures === undefined ||
      term.figures.some((name) => factOf(scope.book, name)?.amount.isZero() === false);
    return places.length > 0 && isMoney ? [{ term, at: Math.min(...places) }] : [];
  });
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ term }, index) => [
      words(`${chineseNumeral(index + 1)}、${term.term}：`),
      ...fill(scope, term.template),
    ]);
}
