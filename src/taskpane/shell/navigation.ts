import { createContext, useContext } from 'react';
import type { ViewId } from './views';

/** Moves between the pages of the pane. */
export interface Navigation {
  readonly view: ViewId;
  /** Opens a page and puts the focus on its heading. */
  readonly open: (view: ViewId) => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

/** The way to the other pages. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation: there is no pane around');
  return navigation;
}
