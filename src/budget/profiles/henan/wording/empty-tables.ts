import type { SectionWording } from '../../../narrative/wording';

/** 十一、空表情况说明: the tables without figures, by their printed titles. */
export const emptyTables: SectionWording<'emptyTables'> = {
  heading: '空表情况说明',
  sentences: {
    none: '各表均有数据，没有空表。',
    single: '本年没有数据的表为《{表名}》：{本部门}{年}年没有{业务}，故无数据。',
    singleOwn: '本年没有数据的表为《{表名}》：{原因}。',
    list: '本年没有数据的表：{表名}。',
    reason: '《{表名}》：{本部门}{年}年没有{业务}，故无数据。',
    ownReason: '《{表名}》：{原因}。',
  },
};
