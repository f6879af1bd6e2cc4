export { type Followed, follow, type Script } from './follow';
export { type Journal, REPLAYED_EVENTS } from './journal';
export { type Recorded, recordCall } from './record';
export { play, type Replayed, Replayer, type Way as ReplayedWay } from './replay';
