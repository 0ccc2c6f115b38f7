export * from './fund';
export * from './line';
export * from './projection';
