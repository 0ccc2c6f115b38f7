import { createContext, useContext } from 'react';
import { textsIn, type PaneLanguage, type Table, type Texts, type Translated } from './texts';

/** The language of the pane. */
export const LanguageContext = createContext<PaneLanguage>('zh');

/** The words of an area in the language of the pane. */
export function useTexts<T extends Table>(all: Texts<T>): Translated<T> {
  return textsIn(all, useContext(LanguageContext));
}
