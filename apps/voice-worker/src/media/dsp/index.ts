export { createLoop, holdMusic } from './hold-music';
export { dbToGain, rms, rmsDb } from './level';
export { amplify, fade, mixInto } from './mix';
export { createComfortNoise, createRandom } from './noise';
export { createResampler, type Resampler, resample } from './resampler';
export { ringback, tone } from './tones';
