import type { SectionWording } from '../../../narrative/wording';

/** 十、其他重要事项的情况说明: a heading over the items that follow. */
export const otherMatters: SectionWording<'otherMatters'> = {
  heading: '其他重要事项的情况说明',
  sentences: {},
};
