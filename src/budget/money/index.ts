export * from './amount';
export * from './capital';
export * from './change';
export * from './interval';
export * from './parse';
export * from './sum-check';
