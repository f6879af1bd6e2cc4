export {
  CONSENT_VARIABLE,
  type HotelLimits,
  RECORDING_CONSENTS,
  type RecordingConsent,
  type ValidateContext,
} from './checked-flow';
export { reachableIn } from './reach';
export { usedRecordings } from './used-recordings';
export { isBlocking, type Validation, validate } from './validate';
