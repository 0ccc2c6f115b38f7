import { ask, choose, section } from '../field';

const PURCHASE_TABLE = '政府采购预算表';

/** H 政府采购. The sum of its first three answers is a row of its own. */
export const procurement = section('H', 'H 政府采购', [
  ask('amount', 'H1', '采购货物', '货物（万元）', PURCHASE_TABLE),
  ask('amount', 'H2', '采购工程', '工程（万元）', PURCHASE_TABLE),
  ask('amount', 'H3', '采购服务', '服务（万元）', PURCHASE_TABLE),
  ask('amount', 'H5', '中小企业预留', '面向中小企业预留（万元）', `${PURCHASE_TABLE}；不公开可不填`),
  ask('amount', 'H6', '小微企业预留', '其中：小微企业（万元）', `${PURCHASE_TABLE}；不公开可不填`),
  ask('amount', 'H7', '政府购买服务', '政府购买服务（万元）', '政府购买服务预算表；不公开可不填'),
  ask('text', 'H8', '政府购买服务内容', '政府购买服务内容', '政府购买服务预算表', { carried: true }),
]);

/** Number and label of the row that sums the procurement (采购合计). */
export const PROCUREMENT_TOTAL = {
  number: 'H4',
  label: '政府采购合计（万元）',
  parts: ['采购货物', '采购工程', '采购服务'],
} as const;

const ASSETS = '资产管理系统年报';

/** I 资产: four kinds of vehicles and two of equipment, as the county layout asks. */
export const assets = section('I', 'I 国有资产占用', [
  ask('date', 'I1', '资产截止日期', '截止日期', `${ASSETS}的时点`, {
    initial: (year) => `${String(year - 1)}-12-31`,
  }),
  ask('count', 'I2.1', '车辆.一般公务用车', '一般公务用车（辆）', ASSETS),
  ask('count', 'I2.2', '车辆.一般执法执勤用车', '一般执法执勤用车（辆）', ASSETS),
  ask('count', 'I2.3', '车辆.特种专业技术用车', '特种专业技术用车（辆）', ASSETS),
  ask('count', 'I2.4', '车辆.其他用车', '其他用车（辆）', ASSETS),
  ask('count', 'I3.1', '设备.单价50万元以上通用设备', '单价50万元以上通用设备（台、套）', ASSETS),
  ask('count', 'I3.2', '设备.单价100万元以上专用设备', '单价100万元以上专用设备（台、套）', ASSETS),
  ask('count', 'I4.1', '拟购置车辆', '本年拟购置车辆（辆）', '资产配置预算；不公开可不填'),
  ask('count', 'I4.2', '拟购置设备', '本年拟购置大型设备（台、套）', '资产配置预算；不公开可不填'),
]);

/** J 绩效. */
export const performance = section('J', 'J 绩效', [
  choose('J1', '事前绩效评估', '重点项目事前绩效评估', ['未开展', '开展'], '绩效管理股室'),
  choose('J2', '重点项目绩效评价', '重点项目绩效评价', ['未开展', '开展'], '绩效管理股室'),
  ask('count', 'J3', '未公开项目数', '按规定不公开绩效目标的项目（个）', '10 表的项目多于 12 表时填'),
  ask('text', 'J4', '绩效说明', '绩效补充说明', '需要多说一句时填'),
]);

/** K 专项转移支付. */
export const transfers = section('K', 'K 专项转移支付', [
  choose('K1', '专项转移支付', '是否负责管理专项转移支付', ['无', '有'], '财政部门下达的分管资金清单', {
    carried: true,
  }),
  ask('count', 'K2', '专项转移支付项数', '项数（项）', '选“有”时填'),
  ask('amount', 'K3', '专项转移支付金额', '金额（万元）', '选“有”时填'),
  ask('longText', 'K4', '专项转移支付内容', '名称、金额、用途', '选“有”时填，一行一项'),
]);

/** L 基金、国资用途. */
export const uses = section('L', 'L 基金、国有资本经营预算用途', [
  ask('text', 'L1', '政府性基金用途', '政府性基金主要用于', '有政府性基金支出时填', { carried: true }),
  ask('text', 'L2', '国有资本经营预算用途', '国有资本经营预算主要用于', '有国有资本经营预算支出时填', {
    carried: true,
  }),
]);

/** M 空表: the table alone. */
export const emptyTables = section('M', 'M 空表', [], {
  table: 'emptyTables',
  note: '“空表”由本簿自动判断；默认原因可以改写。',
});

/** N 流程: for the approval form, never published. */
export const process = section('N', 'N 公开审批（不进公开稿）', [
  ask('text', 'N1', '拟稿人', '拟稿人', '本单位'),
  ask('text', 'N2', '财务负责人', '财务负责人', '本单位', { carried: true }),
  ask('text', 'N3', '保密审查人', '保密审查人', '本单位', { carried: true }),
  ask('text', 'N4', '分管领导', '分管领导', '本单位'),
  ask('text', 'N5', '主要领导', '主要领导', '本单位'),
  ask('date', 'N6', '审批日期', '审批日期', '公开审批单'),
  ask('text', 'N7', '联系电话', '联系电话', '本单位', { carried: true }),
  choose('N8', '公开联系电话', '联系电话是否公开', ['否', '是'], '按本地要求', {
    carried: true,
    initial: '否',
  }),
]);

/** O 口径备忘: for whoever does this next year. */
export const memo = section('O', 'O 口径备忘（不公开）', [
  ask('longText', 'O1', '口径备忘', '口径备忘', '留给下一任：数据从哪来、哪些口径有变', { carried: true }),
]);
