export * from './model/index';
export * from './schedule/schedule';
