export * from './equation';
export * from './judge';
export * from './report';
export * from './root-cause';
export * from './given';
export * from './slip';
