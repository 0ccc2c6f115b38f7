export * from './facts';
export * from './figure-index';
export * from './figure-of-range';
