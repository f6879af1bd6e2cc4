export { initialTurn, samplesOf, turn } from './reducer';
export * from './types';
