import type { SectionWording } from '../../../narrative/wording';

/** Cover and parts (封面、各部分标题). */
export const parts: SectionWording<'parts'> = {
  heading: '封面与各部分标题',
  sentences: {
    cover: '{年}年度{称谓}预算公开',
    first: '第一部分　{部门}概况',
    second: '第二部分　{部门}{年}年度{称谓}预算情况说明',
    third: '第三部分　名词解释',
  },
};
