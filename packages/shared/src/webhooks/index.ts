export * from './address';
export * from './event';
export * from './types';
