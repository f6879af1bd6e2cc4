export * from './env';
export * from './flows';
export * from './hotel';
export { startProxy, type TcpProxy } from './proxy';
export { type RedisServer, startThrowawayRedis } from './redis';
