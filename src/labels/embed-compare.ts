/** Wording of the embed of a comparison that its address chooses, and of what pins it. */
export const EMBED_COMPARE = {
  title: '比较',
  about: (name: string, when: string, derived: boolean) => `${name}${derived ? '' : '比较'}${when === '' ? '' : `（${when}）`}`,
  when: (years: readonly number[], stage: string) => (years.length === 0 ? '' : `${years.join('、')}年${stage}`),
  needsScript: '这个比较按网址里的选择现算，要运行脚本才看得到。',
  withoutScript: '没有脚本时，可以到明账的比较页看，或看下面这些不用脚本的比较：',
  toCompare: '到比较页看',
  loading: '正在取数……',
  failed: '数据没能取到：网络不通，或存放明账的服务器没有允许别处的网页读取数据。这个比较在明账上照样可以看。',
  dated: '各文件的公布日期见原表',
  toPage: '看这个比较，核对原表',
  single: (name: string, shown: string) => `${name}：${shown}`,
  more: (count: number) => `另有${count}组条件不同的排名没有列出，见比较页。`,
  unranked: (count: number) => `另有${count}个数条件各不相同，不排名次，见比较页。`,
  moreMissing: (count: number) => `另有${count}份文件没有给出这个数，见比较页。`,
  lines: (name: string, shown: number, count: number) => (shown < count ? `${name}：历年（数最大的${shown}条，共${count}条）` : `${name}：历年`),
  moreCharts: (count: number) => `另有${count}张图，见网页。`,
  newer: '这是固定的旧版，之后数据有更新。',
  gone: (count: number) => `这是固定的旧版；其中${count}个部门，明账现在的数据里已没有。`,
  unchecked: '这是固定的版本；没能取到现在的数据，不知道之后有没有更新。',
  wrongPin: '网址里的固定版本（pin）看不懂：每个部门要有一个版本号，次序与部门相同，中间用点隔开。',
  noPin: (names: string) => `网址里的固定版本找不到：${names}的这个版本不在明账的存档里。`,
  noPinHelp: '没有存档的数不显示。现在的数见：',
  toLive: '看现在的比较',
} as const;

/** Wording of the panel of snippets, as far as it is about a comparison just chosen. */
export const SHARE_COMPARE = {
  image: '图片加链接（写在代码里）',
  imageNote: '图的全部内容都在这段代码里，不用框架和脚本，也不再向本站取图；数不会再变。点开到这个比较。',
  plainNote: '一段代码。这个比较由框架里的脚本现算；高度按手机屏幕定，在宽屏上下方会留白。',
  svg: '下载 SVG',
  tooMany: (most: number, count: number) => `固定版最多${most}个部门，这个比较有${count}个，只能随数据更新。加一个条件再固定。`,
  none: '没有符合条件的文件，没有可固定的数。',
} as const;
