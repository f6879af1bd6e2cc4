import type { Heard } from '../../../speech/jobs';
import type { Expectation } from '../contract';
export async function loadRecogniser(
  _language: string,
): Promise<{ recognise(pcm: Int16Array, expect: Expectation[]): Promise<Heard> }> {
  throw new Error('not yet');
}
