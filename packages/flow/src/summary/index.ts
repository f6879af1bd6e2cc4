export { summarize } from './summarize';
