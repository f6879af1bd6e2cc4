export { type Chain, chainFrom, isPassing, target, tellChain, tellInstead } from './chain';
export { type Fate, fateOf, type Lost } from './fate';
export { joinedWho } from './joined';
export { plainText } from './plain-text';
export { now, sentence } from './sentence';
export { createTeller, type Teller, type TellingOptions, tellingLanguage } from './teller';
