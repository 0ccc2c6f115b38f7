import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ThemeName } from '../../jobs/workbook/settings';

const CHINESE_FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans SC Variable', system-ui, sans-serif";

/** Windows has the same contrast colours on white: each of the black theme has its counterpart. */
const ON_WHITE: Readonly<Record<string, string>> = {
  '#000000': '#ffffff',
  '#ffffff': '#000000',
  '#ffff00': '#00009f',
  '#ffff01': '#00009f',
  '#1aebff': '#37006e',
  '#3ff23f': '#600000',
};

const counterpart = (value: unknown): unknown =>
  typeof value === 'string' ? (ON_WHITE[value.toLowerCase()] ?? value) : value;

const onWhite = Object.fromEntries(
  Object.entries(teamsHighContrastTheme).map(([name, value]) => [name, counterpart(value)]),
) as unknown as Theme;

/** Each named theme; forced colours of the system put its own in the place of any of them. */
const COLOURS: Readonly<Record<Exclude<ThemeName, 'system'>, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: CHINESE_FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: CHINESE_FONTS },
  contrastBlack: { ...teamsHighContrastTheme, fontFamilyBase: CHINESE_FONTS },
  contrastWhite: { ...onWhite, fontFamilyBase: CHINESE_FONTS },
};

const DARK_QUERY = '(prefers-color-scheme: dark)';
const CONTRAST_QUERY = '(prefers-contrast: more)';

function systemTheme(): Theme {
  if (typeof matchMedia !== 'function') return COLOURS.light;
  const isDark = matchMedia(DARK_QUERY).matches;
  if (matchMedia(CONTRAST_QUERY).matches) return isDark ? COLOURS.contrastBlack : COLOURS.contrastWhite;
  return isDark ? COLOURS.dark : COLOURS.light;
}

function watchSystem(changed: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const queries = [DARK_QUERY, CONTRAST_QUERY].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/** The theme to draw in, now and when the system's changes. */
export function useTheme(choice: ThemeName): Theme {
  const system = useSyncExternalStore(watchSystem, systemTheme);
  return choice === 'system' ? system : COLOURS[choice];
}
