import type { Json } from '../../../model';
import type { Change } from './changes';

export const text = (en: string): Json => ({ en, es: `${en} (es)` });
export const quiet = (why: string, change: Change) => ({ change, why });

/** Of everything that speaks. */
export const SPOKEN = {
  interruptible: quiet('how it is said, not what', { interruptible: false }),
  voice: quiet('how it is said, not what', { voice: 'ana' }),
};
