export { makeBook, type MadeBook, type MakeOptions, type MakeProfile } from './book';
export { CONTENTS_SHEET_NAME } from './contents';
export type { PriorBook } from './prior';
