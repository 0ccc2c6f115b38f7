import type { ComponentType } from 'react';

/** The pages of the pane, in their order. */
export const VIEW_IDS = ['overview', 'make', 'check', 'draft', 'publish', 'codes', 'settings'] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** Whether a noted word is the name of a page. */
export function isViewId(word: string | null): word is ViewId {
  return VIEW_IDS.some((id) => id === word);
}

/** Where each page comes from; none is loaded before it is opened. */
export const VIEW_LOADERS: Readonly<Record<ViewId, () => Promise<ComponentType>>> = {
  overview: async () => (await import('../overview')).OverviewView,
  make: async () => (await import('../make')).MakeView,
  check: async () => (await import('../check')).CheckView,
  draft: async () => (await import('../draft')).DraftView,
  publish: async () => (await import('../publish')).PublishView,
  codes: async () => (await import('../codes')).CodesView,
  settings: async () => (await import('../settings')).SettingsView,
};
