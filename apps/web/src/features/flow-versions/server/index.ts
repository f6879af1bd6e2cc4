export { compareVersions } from './compare';
export { WhichVersion } from './documents';
export { summaryOf } from './summarize';
