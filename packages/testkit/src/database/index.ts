export { createDatabase, dropDatabase, ensureTemplate } from './databases';
export * from './fixture';
export * from './members';
export { startThrowawayServer } from './server';
export * from './tenancy/index';
export { type TestDatabase, testDatabase } from './test-database';
