export { DEMO_PASSWORD } from './demo';
export { type DemoFile, demoFilePath } from './demo-file';
export { makePastCalls } from './past-calls/index';
export { seed } from './seed';
export { isDemoWanted } from './wanted';
