export * from './audio';
export { type CallInOptions, callIn, ScriptedCaller } from './caller';
export { Refused } from './link';
export { type Pacing, PacingWatch } from './pacing';
