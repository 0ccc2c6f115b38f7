import { foldLabel } from '../../sheet/fold';

/** Names of economic items that explanations use for one another; the first is the name of the classification. */
const ALIASES: readonly (readonly string[])[] = [
  ['津贴补贴', '津补贴', '津贴', '津贴、补贴'],
  ['绩效工资', '基础性绩效工资', '奖励性绩效工资'],
  ['奖金', '年终一次性奖金', '年终奖'],
  [
    '机关事业单位基本养老保险缴费',
    '基本养老保险缴费',
    '养老保险缴费',
    '机关事业单位基本养老保险费',
    '养老保险费',
    '养老保险',
  ],
  ['职业年金缴费', '职业年金'],
  [
    '职工基本医疗保险缴费',
    '医疗保险缴费',
    '城镇职工基本医疗保险缴费',
    '基本医疗保险缴费',
    '医疗保险费',
    '基本医疗保险费',
  ],
  ['公务员医疗补助缴费', '公务员医疗补助'],
  ['其他社会保障缴费', '社会保障缴费', '其他社保缴费', '其他社会保险缴费'],
  ['其他工资福利支出', '其他工资福利'],
  ['因公出国(境)费用', '因公出国(境)费', '出国费'],
  ['维修(护)费', '维修费', '维修维护费'],
  ['公务用车运行维护费', '公务用车运行费', '车辆运行维护费'],
  ['其他交通费用', '其他交通费', '公务用车补贴', '公务交通补贴', '公务交通费用', '交通补贴', '车补'],
  ['其他商品和服务支出', '其他商品服务支出', '其他商品和服务'],
  ['办公费', '办公经费'],
  ['差旅费', '国内差旅费'],
  ['医疗费补助', '医疗费', '医疗补助'],
  [
    '其他对个人和家庭的补助',
    '其他对个人和家庭的补助支出',
    '其他对个人和家庭补助',
    '其他对个人和家庭补助支出',
  ],
];
/** One name in a text for several items of the tables. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  水电费: ['水费', '电费'],
  离退休费: ['离休费', '退休费'],
  办公及印刷费: ['办公费', '印刷费'],
  办公印刷费: ['办公费', '印刷费'],
};
const CANONICAL = new Map(
  ALIASES.flatMap(([name = '', ...others]) =>
    [name, ...others].map((one) => [foldLabel(one), foldLabel(name)]),
  ),
);

/** The classification's names that a name in a text stands for, folded. */
export function economicNames(name: string): readonly string[] {
  const folded = foldLabel(name);
  const covered = COVERS[folded];
  if (covered) return covered.map(foldLabel);
  return [CANONICAL.get(folded) ?? folded.replace(/(?<=补助|缴费)支出$/, '')];
}
