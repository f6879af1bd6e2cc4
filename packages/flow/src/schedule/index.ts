export * from './changes';
export { checkSchedule, type ScheduleProblem } from './check';
export * from './date';
export * from './describe';
export * from './evaluate';
export * from './holidays/index';
export * from './schedule';
export * from './strip';
export * from './zone';
