import { slug } from '../text/slug';
import { fold } from '../understand/fold';

/** The end of whoever does not say how it went. */
export const DEFAULT_END = 'end';

/** The end a hang-up with this outcome is: a port's name, so one in other letters is the plain end. */
export function endOf(outcome: string | null): string {
  return /[a-z0-9]/.test(fold(outcome ?? '')) ? slug(outcome!).slice(0, 40) : DEFAULT_END;
}
