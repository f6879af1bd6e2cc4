export * from './call/command';
export * from './call/event';
export * from './errors';
export * from './live/event';
export * from './media/softphone';
export * from './pii';
export * from './redis-keys';
export * from './roles';
