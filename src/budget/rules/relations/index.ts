export * from './relation';
export * from './selection';
