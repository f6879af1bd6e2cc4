export * from './audio';
export { type CallInOptions, callIn, Refused, ScriptedCaller } from './caller';
export type { Pacing } from './pacing';
