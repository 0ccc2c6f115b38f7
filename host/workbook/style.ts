/** A setting of a cell's look. */
export type StyleValue = string | number | boolean | null;

/**
 * The look of a cell: what differs from the default, by names such as `Font.Bold` or `Border.EdgeTop.Style`.
 * Styles are interned: the same look is the same object, so that comparing styles is comparing references.
 */
export type Style = Readonly<Record<string, StyleValue>>;

/** The look of an untouched cell. The font is that of a new workbook in Chinese Excel. */
export const defaults: Style = {
  NumberFormat: 'General',
  'Font.Name': '等线',
  'Font.Size': 11,
  'Font.Color': '#000000',
  'Font.Bold': false,
  'Font.Italic': false,
  'Font.Underline': 'None',
  'Font.Strikethrough': false,
  'Font.Subscript': false,
  'Font.Superscript': false,
  'Font.TintAndShade': 0,
  'Fill.Color': '#FFFFFF',
  'Fill.Pattern': 'None',
  'Fill.PatternColor': '',
  'Fill.PatternTintAndShade': 0,
  'Fill.TintAndShade': 0,
  'Protection.Locked': true,
  'Protection.FormulaHidden': false,
  WrapText: false,
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Center',
  TextOrientation: 0,
  ReadingOrder: 'Context',
  ShrinkToFit: false,
  IndentLevel: 0,
  AutoIndent: false,
  Style: 'Normal',
};

const borderDefaults: Style = { Style: 'None', Weight: 'Thin', Color: '#000000', TintAndShade: 0 };

/** The default of a style setting. */
export function defaultOf(name: string): StyleValue {
  if (name.startsWith('Border.')) return borderDefaults[name.slice(name.lastIndexOf('.') + 1)] ?? null;
  return defaults[name] ?? null;
}

/** The untouched look. */
export const plain: Style = Object.freeze({});

const interned = new Map<string, Style>([['[]', plain]]);

/** The one object for a look; settings that equal the default are left out. */
export function intern(settings: Style): Style {
  const entries = Object.entries(settings)
    .filter(([name, value]) => value !== defaultOf(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const key = JSON.stringify(entries);
  let style = interned.get(key);
  if (!style) interned.set(key, (style = Object.freeze(Object.fromEntries(entries))));
  return style;
}

const patched = new WeakMap<Style, Map<string, Map<StyleValue, Style>>>();

/** A look with one setting changed. */
export function withSetting(style: Style, name: string, value: StyleValue): Style {
  let known = patched.get(style);
  if (!known) patched.set(style, (known = new Map<string, Map<StyleValue, Style>>()));
  let ofName = known.get(name);
  if (!ofName) known.set(name, (ofName = new Map<StyleValue, Style>()));
  let result = ofName.get(value);
  if (!result) ofName.set(value, (result = intern({ ...style, [name]: value })));
  return result;
}

/** The value of a setting in a look. */
export function setting(style: Style, name: string): StyleValue {
  const value = style[name];
  return value === undefined ? defaultOf(name) : value;
}
