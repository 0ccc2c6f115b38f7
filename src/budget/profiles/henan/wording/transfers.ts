import type { SectionWording } from '../../../narrative/wording';

/** 十（五）专项转移支付. */
export const transfers: SectionWording<'transfers'> = {
  heading: '专项转移支付项目情况',
  sentences: {
    none: '{部门}不负责管理专项转移支付资金。',
    some: '{部门}负责管理的专项转移支付{项数}项，共{金额}万元：{内容}。将按规定提出分配意见并组织公开。',
  },
};
