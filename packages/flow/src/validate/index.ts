export {
  CONSENT_VARIABLE,
  type HotelLimits,
  RECORDING_CONSENTS,
  type RecordingConsent,
  type ValidateContext,
} from './checked-flow';
export { isBlocking, type Validation, validate } from './validate';
