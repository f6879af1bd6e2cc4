export * from './env';
export * from './flows';
export * from './hotel';
export { type Proxy, startProxy } from './proxy';
export { type RedisServer, startThrowawayRedis } from './redis';
