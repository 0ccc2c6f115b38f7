export * from './book';
export * from './precision';
export * from './read-book';
