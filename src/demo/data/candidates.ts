/** Candidates that were not chosen in 2022, and the twelve of 2023: all invented. */
import type { Category } from '../../database/tables/year.ts'

export interface DemoCandidate {
  readonly place: string
  readonly title: string
  /** 万元 */
  readonly cost: number
  readonly unit: string
  readonly category: Category
  readonly beneficiaries: string
  readonly target: string
}

type Row = readonly [string, string, number, string, Category, string, string]
const candidate = ([place, title, cost, unit, category, beneficiaries, target]: Row): DemoCandidate => ({
  place,
  title,
  cost,
  unit,
  category,
  beneficiaries,
  target,
})

const LOST_2022: readonly Row[] = [
  ['haibowan', '市民广场大屏更新', 260, '区园林局', 'culture-sports', '全区居民', '更新大屏 1 块'],
  ['haibowan', '旅游标识牌增设（60 块）', 120, '区交通局', 'services', '来往游客和居民', '增设标识牌 60 块'],
  ['hainan', '主干道花箱布置', 95, '区住建局', 'environment', '主干道沿线居民', '布置花箱 400 组'],
  ['hainan', '城区公共厕所外立面改造（6 座）', 140, '区住建局', 'services', '城区居民', '改造 6 座'],
  ['wuda', '老电影院外墙亮化', 150, '区住建局', 'culture-sports', '周边居民', '亮化 1 处'],
  ['wuda', '户外灯箱更新（90 个）', 110, '区民政局', 'services', '城区居民', '更新 90 个'],
  ['qianlishan', '镇文化广场铺装', 160, '千里山镇', 'culture-sports', '镇区 2,900 人', '铺装 3,000 平方米'],
  ['bayintaohai', '镇区绿化带补植', 120, '巴音陶亥镇', 'environment', '镇区居民', '补植 2 公里'],
  ['gongwusu', '镇史陈列室', 90, '公乌素镇', 'culture-sports', '镇区居民', '建设 1 处'],
  ['lasengmiao', '镇区停车场扩建', 150, '拉僧庙镇', 'services', '镇区居民', '扩建 80 个泊位'],
  ['wulannaoer', '镇区灯饰布置', 85, '乌兰淖尔镇', 'culture-sports', '镇区居民', '布置 1.2 公里'],
  ['linyin', '街心雕塑', 60, '林荫街道', 'culture-sports', '街道居民', '建设 1 处'],
  ['xinhua', '宣传栏更新（40 块）', 45, '新华街道', 'services', '街道居民', '更新 40 块'],
  ['haibei', '社区电子屏', 55, '海北街道', 'services', '街道居民', '安装 6 块'],
  ['xizhuozishan', '街面店招统一', 120, '西卓子山街道', 'services', '沿街居民和商户', '更换店招 90 块'],
  ['bayinsai', '休闲步道命名牌', 30, '巴音赛街道', 'culture-sports', '街道居民', '制作 24 块'],
  ['suhaitu', '街道展厅', 70, '苏海图街道', 'culture-sports', '街道居民', '建设 1 处'],
]

const OF_2023: readonly Row[] = [
  ['haibowan', '老旧小区燃气软管与报警器更换', 420, '区住建局', 'safety', '2.1 万户', '更换软管和报警器 2.1 万套'],
  ['haibowan', '社区老年食堂扩面（8 处）', 360, '区民政局', 'old-young', '1.4 万名老人', '新开食堂 8 处'],
  ['haibowan', '中小学午休躺睡座椅（96 个班）', 310, '区教育局', 'education', '4,300 名学生', '更换 96 个班的座椅'],
  ['haibowan', '背街小巷路面修复（23 条）', 780, '区住建局', 'roads-pipes', '沿线 3.6 万人', '修复 23 条'],
  ['haibowan', '社区卫生服务站中医馆（5 处）', 240, '区卫健委', 'health', '5 个社区', '建成 5 处'],
  ['haibowan', '公园绿道夜间照明（9.6 公里）', 290, '区园林局', 'culture-sports', '全区居民', '装灯 9.6 公里'],
  ['haibowan', '残疾人家庭无障碍改造（200 户）', 160, '区残联', 'services', '200 户', '改造 200 户'],
  ['haibowan', '农贸市场升级改造（3 处）', 520, '区商务局', 'services', '日均 8,000 人次', '改造 3 处'],
  ['haibowan', '千里山镇污水管网延伸', 680, '区住建局', 'rural', '1,150 户', '延伸 9 公里'],
  ['haibowan', '高层小区消防设施维修（14 个）', 350, '区住建局', 'safety', '6,200 户', '维修 14 个小区'],
  ['haibowan', '婴幼儿托位补助（400 个）', 200, '区卫健委', 'old-young', '400 个家庭', '补助 400 个托位'],
  ['haibowan', '口袋公园与体育角（6 处）', 390, '区园林局', 'culture-sports', '6 个社区', '建成 6 处'],
]

export const DEMO_LOST: readonly DemoCandidate[] = LOST_2022.map(candidate)
export const DEMO_2023: readonly DemoCandidate[] = OF_2023.map(candidate)
