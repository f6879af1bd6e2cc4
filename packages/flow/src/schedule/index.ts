export * from './changes';
export * from './date';
export * from './evaluate';
export * from './schedule';
export * from './strip';
export * from './zone';
