export * from './address';
export * from './change';
export * from './fold';
export * from './snapshot';
export * from './styles';
