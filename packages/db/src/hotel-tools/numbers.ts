import type { CallFacts } from '@innline/flow';
import { toE164 } from '@innline/shared/phone';

/** A number as somebody said or keyed it, read as one of the hotel's country; as it is where it is none. */
export const inE164 = (number: string, { hotel }: CallFacts): string => toE164(number, hotel.country) ?? number;
