export { ATTEMPTS } from './attempts';
export type { Intrusion } from './intrusion';
export { SYSTEM_ATTEMPTS } from './system-attempts';
export { CANARY, CANARY_NUMBER, createVictim, type Victim } from './victim';
export { crossings, rowsOfHotel } from './watch';
