export { CARD_WORDS } from './card-words';
export { type CallerScript, callShowing, type Finding, type PlacedProblem } from './finding';
export { callFinder, type Proof, prove } from './prove';
export { type Verification, type VerifyOptions, verify } from './verify';
