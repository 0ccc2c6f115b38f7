import { ask, choose, section } from '../field';

/** D 单位构成. */
export const organisation = section(
  'D',
  'D 单位构成',
  [
    ask('list', 'D2', '内设机构', '内设机构', '“三定”规定；一行一个', { carried: true }),
    ask('count', 'D3.1', '行政编制', '行政编制数', '机构编制批复；不公开可不填'),
    ask('count', 'D3.2', '事业编制', '事业编制数', '机构编制批复；不公开可不填'),
    ask('count', 'D3.3', '在职人员', '在职人数', '工资发放名册；不公开可不填'),
    ask('count', 'D3.4', '离退休人员', '离退休人数', '离退休人员名册；不公开可不填'),
  ],
  { table: 'units', note: 'D1 纳入本簿的单位：由明细自动列出，请核对性质；独立部门只有一行。' },
);

/** E 职责. */
export const duties = section('E', 'E 主要职责', [
  ask('longText', 'E1', '主要职责', '主要职责', '“三定”规定；一条一行，可整段粘贴', { carried: true }),
  choose('E2', '职责状态', '与上年相比', ['沿用', '已改'], '带出上年文本后请确认', {}),
]);

/** F 增减与原因: the table alone. */
export const changes = section('F', 'F 增减与原因', [], {
  table: 'changes',
  note: '填上年数；“待填”栏出现“填原因”时，在“原因”栏写明增减原因。原因须是本部门的实际情况，本工具不代写。',
});

/** G 三公补充. */
export const threePublic = section('G', 'G “三公”经费补充', [
  ask('text', 'G1', '出国用途', '因公出国（境）费用途', '有预算时填，接在“主要用于”之后', { carried: true }),
  ask('text', 'G2', '接待用途', '公务接待费用途', '有预算时填，接在“主要用于”之后', { carried: true }),
  ask('text', 'G3', '运行用途', '公务用车运行费用途', '不填则写燃料、维修、过路过桥、保险等开支', {
    carried: true,
  }),
  ask('count', 'G4', '拟购置公务用车', '拟购置公务用车（辆）', '有公务用车购置费时填；车辆购置批复'),
  ask('count', 'G5', '保有公务用车', '保有公务用车（辆）', '车辆编制与资产台账'),
]);
