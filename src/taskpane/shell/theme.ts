import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/**
 * Which colours the pane has; `auto` follows the system. Contrast themes (forced colours) are the system's own: it puts
 * its colours in the place of ours, in either choice.
 */
export type ThemeChoice = 'auto' | 'light' | 'dark';

const CHINESE_FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans SC Variable', system-ui, sans-serif";

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: CHINESE_FONTS };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase: CHINESE_FONTS };
const DARK_QUERY = '(prefers-color-scheme: dark)';

function systemTheme(): Theme {
  return typeof matchMedia === 'function' && matchMedia(DARK_QUERY).matches ? DARK : LIGHT;
}

function watchSystem(changed: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const query = matchMedia(DARK_QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The theme to draw in, now and when the system's changes. */
export function useTheme(choice: ThemeChoice): Theme {
  const system = useSyncExternalStore(watchSystem, systemTheme);
  if (choice === 'auto') return system;
  return choice === 'dark' ? DARK : LIGHT;
}
