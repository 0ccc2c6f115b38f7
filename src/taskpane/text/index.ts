export * from './texts';
export * from './use-texts';
export { commonTexts } from './common';
