export * from './engine';
export * from './model';
export * from './registry';
export * from './schedule';
export * from './text';
export * from './tools';
export * from './understand';
