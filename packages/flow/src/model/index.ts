export * from './document';
export * from './effect';
export * from './event';
export * from './expectation';
export * from './json';
export * from './problem';
export * from './state';
export * from './trace';
