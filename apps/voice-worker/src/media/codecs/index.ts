export { ALAW_TABLE, decodeAlaw, decodeBy, decodeUlaw, encodeAlaw, encodeUlaw, ULAW_TABLE } from './g711';
export { bytesToPcm16, concatPcm16, pcm16ToBytes } from './pcm16';
export { decodeWav, encodeWav, WAV_HEADER_BYTES, type WavFormat, wavHeader } from './wav';
export { createWavWriter, type WavWriter } from './wav-writer';
