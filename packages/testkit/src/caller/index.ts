export * from './audio';
export { type CallInOptions, callIn, ScriptedCaller } from './caller';
export { Refused } from './link';
export { Microphone } from './microphone';
export { type Pacing, PacingWatch } from './pacing';
