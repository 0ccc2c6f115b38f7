export * from './facts';
export * from './figure-index';
