/** Languages of the pane. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How rounding is judged: as 填报信息 or the cells tell, or always one way (数据口径). */
export const PRECISION_VIEWS = ['auto', 'exact', 'rounded'] as const;

/** Colours of the pane: as the system has them, or always one way; the last two are contrast themes (高对比). */
export const THEMES = ['system', 'light', 'dark', 'contrastBlack', 'contrastWhite'] as const;
export type ThemeName = (typeof THEMES)[number];

/** The unit that the overview shows amounts in; tables and documents stay in 万元. */
export const DISPLAY_UNITS = ['万元', '元', '亿元'] as const;

/** What a user has chosen for a workbook (设置); kept in the workbook itself. */
export interface Settings {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly precision: (typeof PRECISION_VIEWS)[number];
  readonly unit: (typeof DISPLAY_UNITS)[number];
  /** Checks again while one types (实时校验). */
  readonly isLive: boolean;
  /** Own sentences of the explanation, by `section.sentence`. */
  readonly wording: Readonly<Record<string, string>>;
  /** Who explains findings (说明人); '' when not given. */
  readonly signature: string;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'zh',
  theme: 'system',
  precision: 'auto',
  unit: '万元',
  isLive: false,
  wording: {},
  signature: '',
};

/** Key under which a workbook remembers the settings. */
export const SETTINGS_KEY = '设置';

function oneOf<T extends string>(options: readonly T[], value: unknown, otherwise: T): T {
  return options.find((option) => option === value) ?? otherwise;
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

/** Reads remembered settings; whatever is missing or cannot be read has its default. */
export function readSettings(text: string | undefined): Settings {
  let read: Partial<Record<keyof Settings, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) read = parsed;
  } catch {
    read = {};
  }
  return {
    language: oneOf(LANGUAGES, read.language, DEFAULT_SETTINGS.language),
    theme: oneOf(THEMES, read.theme, DEFAULT_SETTINGS.theme),
    precision: oneOf(PRECISION_VIEWS, read.precision, DEFAULT_SETTINGS.precision),
    unit: oneOf(DISPLAY_UNITS, read.unit, DEFAULT_SETTINGS.unit),
    isLive: read.isLive === true,
    wording: textsOf(read.wording),
    signature: typeof read.signature === 'string' ? read.signature : '',
  };
}
