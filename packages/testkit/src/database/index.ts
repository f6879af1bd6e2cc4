export { createDatabase, dropDatabase, ensureTemplate } from './databases';
export * from './fixture';
export { startThrowawayServer } from './server';
export * from './tenancy/index';
export { type TestDatabase, testDatabase } from './test-database';
