import type { Book } from '../book';
import { factOf } from '../facts';
import type { ChangeItem } from '../info';
import { distinctCells, type Figure } from './piece';
import { sumOf } from '../money';

/** A figure whose change is told: how it is called, and the named figures of a book that make it up. */
interface ItemDeclaration {
  readonly label: string;
  readonly facts: readonly string[];
}

/** 人员, 公用 and 项目 are those of table 03, all sources together, so that their changes add up to that of the total. */
const ITEMS: Readonly<Record<ChangeItem, ItemDeclaration>> = {
  收入总计: { label: '收入总计', facts: ['收入总计'] },
  支出总计: { label: '支出总计', facts: ['支出总计'] },
  一般公共预算: { label: '一般公共预算', facts: ['一般公共预算收支'] },
  政府性基金预算: { label: '政府性基金预算', facts: ['政府性基金收支'] },
  国有资本经营预算: { label: '国有资本经营预算', facts: ['国有资本经营预算收支'] },
  三公经费合计: { label: '“三公”经费', facts: ['三公经费合计'] },
  因公出国境费: { label: '因公出国（境）费', facts: ['因公出国境费'] },
  公务用车购置费: { label: '公务用车购置费', facts: ['公务用车购置费'] },
  公务用车运行费: { label: '公务用车运行维护费', facts: ['公务用车运行费'] },
  公务接待费: { label: '公务接待费', facts: ['公务接待费'] },
  运行经费: { label: '运行经费', facts: ['公用经费'] },
  人员经费: { label: '人员经费', facts: ['工资福利支出', '对个人和家庭的补助'] },
  公用经费: { label: '公用经费', facts: ['商品和服务支出', '资本性支出'] },
  项目支出: { label: '项目支出', facts: ['项目支出'] },
  政府采购: { label: '政府采购预算', facts: [] },
};

/** How the text calls an item. */
export function itemLabel(item: ChangeItem): string {
  return ITEMS[item].label;
}

/** An item as a book has it; undefined where one of its figures is not there. */
export function itemFigure(book: Book, item: ChangeItem): Figure | undefined {
  const facts = ITEMS[item].facts.map((name) => factOf(book, name));
  const known = facts.flatMap((fact) => (fact ? [fact] : []));
  if (known.length === 0 || known.length < facts.length) return undefined;
  return {
    name: item,
    amount: sumOf(known.map((fact) => fact.amount)),
    cells: distinctCells(known.flatMap((fact) => fact.cells)),
  };
}
