import type { SectionWording } from '../../../narrative/wording';

/** 九、“三公”经费支出预算情况说明, in the order of the county text: abroad, reception, vehicles. */
export const threePublic: SectionWording<'threePublic'> = {
  heading: '“三公”经费支出预算情况说明',
  sentences: {
    total: '{年}年，{部门}“三公”经费预算{三公经费合计}万元{变动}。{必要性句}',
    idle: '{上年}年、{年}年，{部门}均未安排“三公”经费预算。',
    idleNoBusiness: '{上年}年、{年}年，{部门}均未安排“三公”经费预算，均无此项业务。',
    necessity: '{必要性}。',
    abroad: '（一）因公出国（境）费{因公出国境费}万元{用途}{变动}。',
    reception: '（二）公务接待费{公务接待费}万元{用途}{变动}。',
    vehicles: '（三）公务用车购置及运行费{公务用车购置及运行费}万元{变动}。其中：{购置}；{运行}。',
    vehiclesNone: '（三）公务用车购置及运行费{公务用车购置及运行费}万元{变动}。',
    purchase: '公务用车购置费{公务用车购置费}万元{拟购}{变动}',
    purchasePlan: '，拟购置{车辆数}辆',
    running: '公务用车运行维护费{公务用车运行费}万元{用途}{变动}',
    use: '，主要用于{用途}',
    useByVehicles: '，用于{车辆数}辆公务用车的{用途}开支',
    useOfVehicles: '，用于公务用车的{用途}开支',
    abroadUse: '单位工作人员公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出',
    receptionUse: '按规定开支的各类公务接待（含外宾接待）支出',
    runningUse: '燃料、维修、过路过桥、保险等',
  },
};
