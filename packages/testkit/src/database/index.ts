export { createDatabase, dropDatabase, ensureTemplate } from './databases';
export * from './fixture';
export { startThrowawayServer } from './server';
export { type TestDatabase, testDatabase } from './test-database';
