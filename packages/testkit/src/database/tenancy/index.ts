export { ATTEMPTS, type Intrusion, SYSTEM_ATTEMPTS } from './attempts';
export { CANARY, CANARY_NUMBER, createVictim, type Victim } from './victim';
export { crossings, rowsOfHotel } from './watch';
