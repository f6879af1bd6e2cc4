export { CallFilterInput, toFilter } from './filter';
