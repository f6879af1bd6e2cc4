export { exportFile } from './export-file';
export { type FailingScenario, failingScenarios } from './failing';
export { replayCalls } from './replay';
