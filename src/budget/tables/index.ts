export * from './columns';
export * from './content';
export * from './layout';
export * from './table';
export * from './recognise';
