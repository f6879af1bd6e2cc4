export { assignCarrierNumber } from './assign-number';
export { getAbilities } from './get-abilities';
export { getTrunk } from './get-trunk';
export { listCarrierNumbers } from './list-numbers';
export { listVoices } from './list-voices';
export { setUpTrunk } from './set-up-trunk';
export { testConnection } from './test-connection';
