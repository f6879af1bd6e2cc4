export { createDtmfDetector, type DtmfEvent } from './detector';
export { type DtmfTiming, dtmfTones } from './generator';
export { type DtmfKey, frequenciesOf } from './keys';
