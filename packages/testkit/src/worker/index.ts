export * from './env';
export * from './flows';
export * from './hotel';
export { type RedisServer, startThrowawayRedis } from './redis';
