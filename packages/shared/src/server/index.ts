export * from './env';
export * from './http/index';
export * from './logger';
export * from './seal';
export * from './token';
export * from './webhook-signature';
