import { openRedis, redis } from '../redis';
import { LiveHub } from './hub';

let hub: LiveHub | null = null;

/** The process's one hub. */
export function liveHub(): LiveHub {
  hub ??= new LiveHub(openRedis(), redis());
  return hub;
}

export function closeLiveHub(): void {
  hub?.close();
  hub = null;
}
