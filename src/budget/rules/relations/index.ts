export * from './cellwise';
export * from './relation';
export * from './selection';
