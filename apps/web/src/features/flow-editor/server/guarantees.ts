import type { HotelRow } from '@innline/db';
import type { ValidateContext } from '@innline/flow';

/** What a hotel asks of its flows, as the verifier wants it. */
export function guaranteesOf(
  row: Pick<HotelRow, 'maxChoices' | 'maxLostSeconds' | 'maxLostSteps' | 'recordCalls' | 'recordingConsent'>,
): Required<Pick<ValidateContext, 'limits' | 'recording'>> {
  return {
    limits: { choices: row.maxChoices, lostSeconds: row.maxLostSeconds, lostSteps: row.maxLostSteps },
    recording: { records: row.recordCalls, consent: row.recordingConsent },
  };
}
