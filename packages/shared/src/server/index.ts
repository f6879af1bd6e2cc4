export * from './env';
export * from './logger';
export * from './seal';
export * from './token';
