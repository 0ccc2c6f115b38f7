import type { SectionWording } from '../../../narrative/wording';

/** 十（二）政府采购. */
export const procurement: SectionWording<'procurement'> = {
  heading: '政府采购支出情况',
  sentences: {
    several:
      '{年}年，{部门}政府采购预算{采购合计}万元，其中：政府采购货物预算{货物}万元、政府采购工程预算{工程}万元、政府采购服务预算{服务}万元。{预留句}{购买服务句}',
    one: '{年}年，{部门}政府采购预算{采购合计}万元，全部为{类别}采购。{预留句}{购买服务句}',
    none: '{年}年，{部门}未安排政府采购预算。{购买服务句}',
    goods: '货物',
    works: '工程',
    services: '服务',
    reserved: '面向中小企业预留{中小企业}万元{小微句}。',
    reservedSmall: '，其中面向小微企业{小微企业}万元',
    purchased: '政府购买服务预算{金额}万元，主要内容为{内容}。',
    purchasedPlain: '政府购买服务预算{金额}万元。',
    purchasedNone: '未安排政府购买服务预算。',
  },
};
