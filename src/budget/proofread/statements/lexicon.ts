/**
 * The items that budget explanations name (项目词典), most specific first: each with the words that end its name.
 * A name that is not here is still read; it only has no known parts and no other spellings.
 */
export interface LexiconEntry {
  readonly id: string;
  readonly name: string;
  readonly pattern: string;
}

export const LEXICON: readonly LexiconEntry[] = [
  {
    id: 'vehicles',
    name: '公务用车购置及运行费',
    pattern: '(?:公务用?车|车辆)购置(?:及|和|与|、)?(?:公务用车)?运行(?:维护)?(?:费用|费|经费)?',
  },
  {
    id: 'vehicles.purchase',
    name: '公务用车购置费',
    pattern: '(?:(?:公务用?车|车辆)购置(?:费用|费)?|^购置费)',
  },
  {
    id: 'vehicles.running',
    name: '公务用车运行维护费',
    pattern: '(?:(?:公务用?车|车辆)运行(?:维护)?(?:费用|费|经费)?|^运行(?:维护)?费)',
  },
  { id: 'abroad', name: '因公出国（境）费', pattern: '因公出国(?:（境）)?(?:费用|费|经费)?' },
  { id: 'reception', name: '公务接待费', pattern: '(?:公务|因公)接待(?:费用|费|经费)?' },
  { id: 'threePublic', name: '“三公”经费', pattern: '三公(?:经费|费用)' },
  { id: 'running', name: '运行经费', pattern: '(?:机关|机构|行政|事业|单位|（机构）|（事业）单位)运行经费' },
  { id: 'procurement.goods', name: '政府采购货物', pattern: '(?:采购|^)货物(?:类)?(?:采购)?' },
  { id: 'procurement.works', name: '政府采购工程', pattern: '(?:采购|^)工程(?:类)?(?:采购)?' },
  { id: 'procurement.services', name: '政府采购服务', pattern: '(?:采购|^)服务(?:类)?(?:采购)?' },
  { id: 'procurement', name: '政府采购', pattern: '政府采购' },
  { id: 'basic', name: '基本支出', pattern: '基本支出' },
  { id: 'project', name: '项目支出', pattern: '项目支出' },
  { id: 'personnel', name: '人员经费', pattern: '人员(?:经费|支出)' },
  { id: 'operating', name: '公用经费', pattern: '(?:日常)?公用(?:经费|支出)' },
  { id: 'econ.wages', name: '工资福利支出', pattern: '工资福利支出' },
  { id: 'econ.goods', name: '商品和服务支出', pattern: '商品和?服务支出' },
  { id: 'econ.family', name: '对个人和家庭的补助', pattern: '对个人和家庭的?补助' },
  { id: 'econ.capital', name: '资本性支出', pattern: '资本性支出' },
  {
    id: 'carry.general',
    name: '一般公共预算结转结余',
    pattern: '一般公共预算(?:拨款)?(?:结余（结转）|结转（结余）|结转结余|结余结转|结转|结余)',
  },
  {
    id: 'carry.fund',
    name: '政府性基金结转结余',
    pattern: '政府性基金(?:预算)?(?:拨款)?(?:结余（结转）|结转（结余）|结转结余|结余结转|结转|结余)',
  },
  {
    id: 'carry.stateCapital',
    name: '国有资本经营预算结转结余',
    pattern: '国有资本经营(?:预算)?(?:拨款)?(?:结余（结转）|结转（结余）|结转结余|结余结转|结转|结余)',
  },
  {
    id: 'carry.special',
    name: '财政专户管理资金结转结余',
    pattern: '财政专户(?:管理)?资金(?:结余（结转）|结转（结余）|结转结余|结余结转|结转|结余)',
  },
  {
    id: 'carry.unit',
    name: '单位资金结转结余',
    pattern: '单位资金(?:结余（结转）|结转（结余）|结转结余|结余结转|结转|结余)',
  },
  {
    id: 'carry.in',
    name: '上年结转结余',
    pattern: '(?:上年|年初)(?:结转和结余|结转结余|结余结转|结转|结余)(?:资金|收入)?',
  },
  {
    id: 'carry.out',
    name: '年终结转结余',
    pattern: '(?:年终|年末|结转下年)(?:结转和结余|结转结余|结余结转|结转|结余)?',
  },
  {
    id: 'general.outlay',
    name: '一般公共预算支出',
    pattern: '一般公共预算(?:财政拨款|拨款|当年拨款)?(?:安排的?)?(?:收入)?支出',
  },
  { id: 'general.both', name: '一般公共预算收支', pattern: '一般公共预算(?:财政拨款)?收支' },
  {
    id: 'fund.outlay',
    name: '政府性基金预算支出',
    pattern: '政府性基金(?:预算)?(?:财政拨款|拨款)?(?:安排的?)?(?:收支|支出)',
  },
  {
    id: 'stateCapital.outlay',
    name: '国有资本经营预算支出',
    pattern: '国有资本经营(?:预算)?(?:财政拨款|拨款)?(?:安排的?)?(?:收支|支出)',
  },
  { id: 'special.outlay', name: '财政专户管理资金支出', pattern: '财政专户管理资金支出' },
  { id: 'income.general', name: '一般公共预算', pattern: '一般公共预算(?:财政)?(?:拨款)?(?:收入)?' },
  { id: 'income.fund', name: '政府性基金', pattern: '政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?' },
  {
    id: 'income.stateCapital',
    name: '国有资本经营预算',
    pattern: '国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入)?',
  },
  { id: 'income.special', name: '财政专户管理资金', pattern: '财政专户(?:管理)?资金(?:收入)?' },
  { id: 'income.fiscal', name: '财政拨款收入', pattern: '财政拨款收入(?!预算?(?:总|合)|总|合)' },
  { id: 'income.superior', name: '上级补助收入', pattern: '上级补助收入' },
  { id: 'income.subordinate', name: '附属单位上缴收入', pattern: '附属单位上缴收入' },
  { id: 'income.operating', name: '事业单位经营收入', pattern: '(?:事业单位)?经营收入' },
  { id: 'income.service', name: '事业收入', pattern: '事业收入' },
  { id: 'income.other', name: '其他收入', pattern: '其他收入' },
  { id: 'fiscal.both', name: '财政拨款收支', pattern: '财政拨款(?:收入支出|收支)(?:总预算|总计|总额|合计)?' },
  { id: 'both.total', name: '收支总计', pattern: '收支(?:预算)?(?:总计|总额|总预算|合计)' },
  { id: 'income.total', name: '收入总计', pattern: '(?:收入(?:预算)?(?:总计|总额|总数)|总收入|收入总预算)' },
  { id: 'income.year', name: '本年收入合计', pattern: '(?:收入(?:预算)?合计|本年收入)' },
  { id: 'outlay.total', name: '支出总计', pattern: '(?:支出(?:预算)?(?:总计|总额|总数)|总支出|支出总预算)' },
  { id: 'outlay.year', name: '本年支出合计', pattern: '(?:支出(?:预算)?合计|本年支出)' },
];

/** Bare words for the whole of a text's income or outlay; understood only where nothing else is named. */
export const BARE_TOTALS: readonly LexiconEntry[] = [
  { id: 'income.any', name: '收入', pattern: '(?:^|、|预算|[门位局办委会院校所站心室府处队馆厅])收入' },
  { id: 'outlay.any', name: '支出', pattern: '(?:^|、|预算|[门位局办委会院校所站心室府处队馆厅])支出' },
];
