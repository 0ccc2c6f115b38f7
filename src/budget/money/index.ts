export * from './amount';
export * from './change';
export * from './interval';
export * from './parse';
