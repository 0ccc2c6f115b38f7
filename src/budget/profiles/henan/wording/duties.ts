import type { SectionWording } from '../../../narrative/wording';

/** 第一部分 一、主要职责. */
export const duties: SectionWording<'duties'> = {
  heading: '主要职责',
  sentences: {
    text: '{职责}',
    numbered: '（{序号}）{职责}',
  },
};
