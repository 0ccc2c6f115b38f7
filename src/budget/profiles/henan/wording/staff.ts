import type { SectionWording } from '../../../narrative/wording';

/** 第一部分 三、人员构成, written only where the numbers are given. */
export const staff: SectionWording<'staff'> = {
  heading: '人员构成',
  sentences: {
    posts: '编制{编制数}名，其中{分项}。',
    postsPlain: '编制{编制数}名，全部为{分项}。',
    postsOf: '{类别}{人数}名',
    people: '在职{在职人数}人{离退休句}。',
    retired: '，离退休{离退休人数}人',
  },
};
