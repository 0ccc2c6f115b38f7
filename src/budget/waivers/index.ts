export * from './keep';
export * from './waiver';
