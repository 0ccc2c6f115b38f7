/**
 * How the Word document looks, stated once, after GB/T 9704-2012 党政机关公文格式 (§5.2 paper and type area, §7 layout).
 * Lengths are in twips (1/20 pt, Word's own unit), sizes in points, unless a name says otherwise.
 */

/** Millimetres in twips, to the nearest one. */
const millimetres = (length: number): number => Math.trunc((length * 1440) / 25.4 + 0.5);

/** A4, with the margins 天头 37, 订口 28 that leave a type area of 156 × 225 mm. */
export const PORTRAIT = {
  width: millimetres(210),
  height: millimetres(297),
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    header: millimetres(15),
    // Puts the dashes of the page number 7 mm below the type area (§7.5).
    footer: millimetres(25),
  },
} as const;

/** A4 turned for the tables. Narrower at the sides than the text pages: tables of seventeen columns must be legible. */
export const LANDSCAPE = {
  width: PORTRAIT.height,
  height: PORTRAIT.width,
  margin: {
    top: millimetres(26),
    bottom: millimetres(26),
    left: millimetres(18),
    right: millimetres(18),
    header: millimetres(12),
    footer: millimetres(16),
  },
} as const;

/** Width that text may take up on a page. */
export function textWidth(page: typeof PORTRAIT | typeof LANDSCAPE): number {
  return page.width - page.margin.left - page.margin.right;
}

/** Height that text may take up on a page. */
export function textHeight(page: typeof PORTRAIT | typeof LANDSCAPE): number {
  return page.height - page.margin.top - page.margin.bottom;
}

/** Digits and Latin letters. */
export const LATIN_FONT = 'Times New Roman';

/**
 * East-Asian faces with the one that Word and WPS should take where the first is not installed: the fall-back goes
 * into the document's font table as `altName`. The standard's own faces come first; a Windows without them has the
 * second. Panose and family let a machine that has neither pick something close.
 */
export const FACES = {
  /** 小标宋 */
  title: { name: '方正小标宋简体', fallback: '华文中宋', panose: '02010601030101010101', family: 'auto' },
  /** 仿宋 */
  body: { name: '仿宋_GB2312', fallback: '仿宋', panose: '02010609030101010101', family: 'modern' },
  /** 黑体 */
  heading: { name: '黑体', fallback: 'SimHei', panose: '02010609060101010101', family: 'modern' },
  /** 楷体 */
  subheading: { name: '楷体_GB2312', fallback: '楷体', panose: '02010609060101010101', family: 'modern' },
  /** 宋体 */
  table: { name: '宋体', fallback: 'SimSun', panose: '02010600030101010101', family: 'auto' },
} as const;

export type Face = keyof typeof FACES;

/** 字号 in points. */
export const POINTS = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5, 小五: 9 } as const;

/** Twenty-two lines fill the 225 mm of the type area (§5.2.3): 28.95 pt each. */
export const LINE = 579;

/** Twenty-eight characters of 三号 fill the 156 mm of a line (§5.2.3) when each is set 0.25 pt closer. */
export const TIGHTEN = -5;

/** How a kind of paragraph looks. */
export interface Look {
  readonly face: Face;
  readonly points: number;
  /** Fixed line spacing. */
  readonly line: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly bold?: boolean;
  /** Blank space before and after. */
  readonly before?: number;
  readonly after?: number;
  /** First-line indent, in characters. */
  readonly indent?: number;
  /** Left indent, in characters. */
  readonly left?: number;
  readonly tighten?: number;
  /** Outline level as the table of contents counts it, from 1. */
  readonly outline?: number;
  readonly keepNext?: boolean;
  /** The style's name in Word; a built-in style keeps its built-in English name. */
  readonly name: string;
}

const text = { points: POINTS.三号, line: LINE, tighten: TIGHTEN } as const;

/** Every kind of paragraph of the document, by its style id in the file. */
export const LOOKS = {
  CoverDepartment: {
    name: '封面部门',
    face: 'title',
    points: POINTS.二号,
    line: 760,
    align: 'center',
    before: 3600,
    after: 480,
  },
  CoverTitle: { name: '封面标题', face: 'title', points: POINTS.二号, line: 760, align: 'center' },
  CoverDate: { name: '封面日期', ...text, face: 'subheading', align: 'center', before: 5400 },
  ContentsTitle: {
    name: '目录标题',
    face: 'title',
    points: POINTS.二号,
    line: LINE,
    align: 'center',
    after: LINE,
  },
  TOC1: { name: 'toc 1', face: 'heading', points: POINTS.四号, line: 460, align: 'left' },
  TOC2: { name: 'toc 2', face: 'body', points: POINTS.四号, line: 460, align: 'left', left: 2 },
  /** 第一部分 ×× */
  Heading1: {
    name: 'heading 1',
    face: 'title',
    points: POINTS.二号,
    line: LINE,
    align: 'center',
    after: LINE,
    outline: 1,
    keepNext: true,
  },
  /** 一、 */
  Heading2: {
    name: 'heading 2',
    ...text,
    face: 'heading',
    align: 'both',
    indent: 2,
    outline: 2,
    keepNext: true,
  },
  /** （一） */
  Heading3: {
    name: 'heading 3',
    ...text,
    face: 'subheading',
    align: 'both',
    indent: 2,
    outline: 3,
    keepNext: true,
  },
  BodyText: { name: '正文段落', ...text, face: 'body', align: 'both', indent: 2 },
  /** 附件 */
  AttachmentMark: {
    name: '附件标记',
    face: 'heading',
    points: POINTS.三号,
    line: 480,
    align: 'left',
    outline: 1,
    keepNext: true,
  },
  AttachmentTitle: {
    name: '附件标题',
    face: 'heading',
    points: POINTS.三号,
    line: 480,
    align: 'center',
    outline: 2,
    keepNext: true,
  },
  AttachmentCaption: {
    name: '表头说明',
    face: 'table',
    points: POINTS.五号,
    line: 320,
    align: 'left',
    keepNext: true,
  },
  AttachmentNote: { name: '表注', face: 'table', points: POINTS.小五, line: 260, align: 'left', before: 80 },
  /** After a last table: Word must have a paragraph there, and a tall one could make an empty page. */
  TableEnd: { name: '表后', face: 'table', points: 1, line: 20, align: 'left' },
  Cell: { name: '表格单元', face: 'table', points: POINTS.五号, line: 273, align: 'left' },
  Footer: { name: 'footer', face: 'table', points: POINTS.四号, line: 320, align: 'left' },
} as const satisfies Record<string, Look>;

export type LookId = keyof typeof LOOKS;

/** The look behind a style id. */
export function lookOf(id: LookId): Look {
  return LOOKS[id];
}

/** Marks what is still to be filled in: bright, and printed too. */
export const GAP_HIGHLIGHT = 'yellow';

/**
 * Characters that may not begin a line, for Word's and WPS's own line breaking (选项 → 版式 → 首尾字符, stored with the
 * document as ECMA-376 §17.15.1.60). To the usual punctuation it adds the units, so that no line ends between a figure
 * and its 万元, 元, 年 or %. The words themselves stay untouched: a joining character would hide 593.39万元 from a search
 * and from proofreading, a no-break space would leave a hole in it.
 */
export const NEVER_FIRST =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠万亿元年';

/** Characters that may not end a line. */
export const NEVER_LAST = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';

/** Inside a table cell. */
export const CELL = {
  /** Sizes tried, in points, from the best to read down to the smallest still legible. */
  points: [10.5, 9, 8, 7.5, 7, 6.5, 6],
  /** Line spacing as a multiple of the size. */
  leading: 1.3,
  sidePadding: 60,
  padding: 60,
} as const;
