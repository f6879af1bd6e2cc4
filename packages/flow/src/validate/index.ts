export type { ValidateContext } from './checked-flow';
export { isBlocking, type Validation, validate } from './validate';
