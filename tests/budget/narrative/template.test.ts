import { describe, expect, it } from 'vitest';
import { draft, readWording, WordingError, type LooseWording } from '../../../src/budget/narrative';
import { henan } from '../../../src/budget/profiles/henan';
import { sceneBook, sectionOf } from './scene';

function withSentence(section: string, sentence: string, template: string): LooseWording {
  const { sections, terms } = henan.wording;
  const all: LooseWording['sections'] = sections;
  const own = all[section]!;
  return {
    terms,
    sections: { ...all, [section]: { ...own, sentences: { ...own.sentences, [sentence]: template } } },
  };
}

function refusal(wording: LooseWording): WordingError {
  try {
    readWording(wording, henan.tables);
  } catch (error) {
    if (error instanceof WordingError) return error;
    throw error;
  }
  throw new Error('the wording was accepted');
}

describe('a wording of one’s own', () => {
  it('is used in place of the built-in one', () => {
    const wording = withSentence(
      'outlay',
      'both',
      '{部门}今年花{支出总计}万元（基本{基本支出}，项目{项目支出}）。',
    );
    expect(sectionOf(draft({ book: sceneBook(), wording }), '三、支出预算总体情况说明')).toEqual([
      '清河县水利局今年花125.00万元（基本100.00，项目25.00）。',
    ]);
  });

  it('may serve variants by select', () => {
    const wording = withSentence(
      'outlay',
      'both',
      '{称谓, select, 单位 {本单位} other {本部门}}支出{支出总计}万元。',
    );
    expect(sectionOf(draft({ book: sceneBook(), wording }), '三、支出预算总体情况说明')).toEqual([
      '本部门支出125.00万元。',
    ]);
  });

  it('keeps the cells of any named figure of the tables', () => {
    const wording = withSentence('outlay', 'both', '工资福利支出{工资福利支出}万元。');
    const document = draft({ book: sceneBook(), wording });
    const section = document.sections.find((one) => one.heading === '三、支出预算总体情况说明')!;
    expect(section.paragraphs[0]!.runs[1]).toEqual({
      text: '80.00',
      fact: '工资福利支出',
      cells: [{ sheet: '03支出总体', cell: 'H7' }],
    });
  });
});

describe('a wording that cannot be used is refused with its place', () => {
  it.each([
    [
      '{年}年，支出{支出总额}万元。',
      '“支出预算总体情况说明”的“both”句式用了不认识的指标“支出总额”：第 8 个字起（……年}年，支出{支出总额}万元。）。是不是“支出总计”？请改用已有的指标名。',
    ],
    [
      '{年}年，支出{支出总计万元。',
      '“支出预算总体情况说明”的“both”句式读不懂：第 8 个字起（……年}年，支出{支出总计万元。）花括号没有写完，缺少“}”。请改正后再用。',
    ],
    [
      '支出{}万元。',
      '“支出预算总体情况说明”的“both”句式读不懂：第 3 个字起（支出{}万元。）花括号里没有写指标名。请改正后再用。',
    ],
    [
      '支出{支出 总计}万元。',
      '“支出预算总体情况说明”的“both”句式读不懂：第 3 个字起（支出{支出 总计}万元。）花括号里的指标名不能含空格、标点或引号。请改正后再用。',
    ],
    [
      '支出{支出总计}}万元。',
      '“支出预算总体情况说明”的“both”句式读不懂：第 9 个字（……{支出总计}}万元。）是多出来的花括号。请删去，或补齐成对的“{”和“}”。',
    ],
    [
      '支出{支出总计, number}万元。',
      '“支出预算总体情况说明”的“both”句式给“支出总计”加了数字或日期格式：第 3 个字起（支出{支出总计, num……）。金额一律按表上印的两位小数写，请直接写“{支出总计}”。',
    ],
  ])('%s', (template, message) => {
    const error = refusal(withSentence('outlay', 'both', template));
    expect(error.place).toEqual({ section: '支出预算总体情况说明', sentence: 'both' });
    expect(error.message).toBe(message);
  });

  it('tells the position of an unknown name inside a variant', () => {
    const template = '{称谓, select, 单位 {本单位{合计数}} other {}}';
    const error = refusal(withSentence('outlay', 'both', template));
    expect(error.offset).toBe(template.indexOf('{合计数}'));
  });

  it('names of another situation are unknown here', () => {
    expect(refusal(withSentence('outlay', 'none', '{基本占比}')).message).toContain('不认识的指标“基本占比”');
  });

  it('a missing sentence or section is named', () => {
    const { sections, terms } = henan.wording;
    const entries = Object.entries(sections.outlay.sentences).filter(([sentence]) => sentence !== 'both');
    const rest = Object.fromEntries(entries);
    expect(
      refusal({ terms, sections: { ...sections, outlay: { heading: '三、支出', sentences: rest } } }).message,
    ).toBe('“三、支出”的“both”句式没有写。请补上，或改用内置句式。');
    expect(refusal({ terms, sections: { ...sections, outlay: undefined } }).message).toBe(
      '句式里缺少“outlay”一节。请补上，或改用内置句式。',
    );
  });

  it('a definition of a term that names an unknown figure is refused too', () => {
    const terms = [{ term: '基本支出', definition: '指{支出}。' }];
    expect(refusal({ ...henan.wording, terms }).place).toEqual({ section: '名词解释', sentence: '基本支出' });
  });
});
