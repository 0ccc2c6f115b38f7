import type { SectionWording } from '../../../narrative/wording';

/** 十（四）国有资产占用: as of the end of the year before, unless said otherwise. */
export const assets: SectionWording<'assets'> = {
  heading: '国有资产占用情况',
  sentences: {
    vehicles: '截至{截止日期}，{部门}共有车辆{车辆数}辆，其中：{车辆分类}；{设备}。{拟购句}',
    oneKind: '截至{截止日期}，{部门}共有车辆{车辆数}辆，全部为{类别}；{设备}。{拟购句}',
    noVehicles: '截至{截止日期}，{部门}没有车辆；{设备}。{拟购句}',
    unknown: '截至{截止日期}，{部门}共有车辆{车辆数}辆；{设备}。{拟购句}',
    endOfYear: '{上年}年{月}月{日}日',
    kind: '{类别}{数量}辆',
    equipment: '{类别}{数量}台（套）',
    noEquipment: '没有{类别}',
    planned: '{年}年预算拟购置{拟购}。',
    plannedVehicles: '车辆{数量}辆',
    plannedEquipment: '设备{数量}台（套）',
  },
};
