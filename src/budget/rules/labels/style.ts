import type { Book } from '../../book';
import { findingRule, listPlaces, listWords, textOperand, type Place } from '../finding-rule';

/** A label in one of two styles. */
interface Styled {
  readonly what: string;
  readonly style: string;
  readonly text: string;
  readonly place: Place;
}

function titleSpacing(book: Book): readonly Styled[] {
  return [...book.tables.values()].flatMap(({ title, sheet }): Styled[] => {
    if (!title || !/20\d\d\s*年/u.test(title.text)) return [];
    const style = /20\d\d\s+年/u.test(title.text) ? '年份后有空格' : '年份后没有空格';
    return [{ what: '表名', style, text: title.text.trim(), place: { ...title, sheet } }];
  });
}

function captionOrder(book: Book): readonly Styled[] {
  return [...book.tables.values()].flatMap(({ captions, sheet }): Styled[] => {
    const at = (pattern: RegExp): number => captions.findIndex(({ text }) => pattern.test(text.trim()));
    const department = at(/^(部门|单位|编制单位)[（(:：]/u);
    const unit = at(/^金额单位[:：]/u);
    const first = captions[Math.min(department, unit)];
    if (department < 0 || unit < 0 || !first) return [];
    const style = unit < department ? '金额单位在部门之前' : '部门在金额单位之前';
    return [{ what: '表头说明', style, text: first.text.trim(), place: { ...first, sheet } }];
  });
}

/** Brackets of ordinals within one table: （十六） beside (十七). */
function bracketWidths(book: Book): readonly (readonly Styled[])[] {
  return [...book.tables.values()].map(({ blocks, sheet }) =>
    Object.values(blocks).flatMap((block) =>
      block.rows.flatMap(({ texts, row }): Styled[] => {
        const text = (texts['label'] ?? '').trim();
        if (!/^[（(][一二三四五六七八九十]+[）)]/u.test(text)) return [];
        const style = text.startsWith('（') ? '全角括号' : '半角括号';
        return [{ what: '序号', style, text, place: { sheet, row, column: block.columns['label'] ?? 0 } }];
      }),
    ),
  );
}

/** Those in the rarer of two styles; none when all are of one style. */
function minority(all: readonly Styled[]): readonly Styled[] {
  const styles = [...new Set(all.map(({ style }) => style))];
  if (styles.length < 2) return [];
  const bySize = styles
    .map((style) => all.filter((one) => one.style === style))
    .sort((a, b) => a.length - b.length);
  return bySize[0] ?? [];
}

/** 排版不统一：one hint for the whole book. */
export const labelStyle = findingRule({
  id: 'label.style',
  family: 'label',
  level: 'hint',
  basis: '同一套表的写法宜统一',
  message: '排版不统一 {count} 处：{places}。不影响金额，可在定稿时统一。',
  look({ book }, report) {
    const odd = [titleSpacing(book), captionOrder(book), ...bracketWidths(book)].flatMap(minority);
    const [first] = odd;
    if (!first) return;
    report.found(
      first.place,
      {
        count: String(odd.length),
        places: listWords(
          odd.map(({ what, style, place }) => `${place.sheet} ${listPlaces([place])} ${what}${style}`),
        ),
      },
      { operands: odd.map(({ what, style, text, place }) => textOperand(`${what}：${style}`, text, place)) },
    );
  },
});
