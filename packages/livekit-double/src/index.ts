export { type LiveKitDouble, type LiveKitDoubleOptions, startLiveKitDouble } from './double';
export type { PhoneAnswer, PhoneSeat, RingingPhone } from './sip/phones';
