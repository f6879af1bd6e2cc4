import { ModelError } from '../../../models/errors';

/** Why a server did not answer with 200. Its own words are not kept: they may repeat what was said. */
export function refusalOf(status: number): ModelError {
  if (status === 429) return new ModelError('busy', 'The model is asked too much at once (429).');
  if ([401, 402, 403, 404].includes(status))
    return new ModelError('refused', `The account or the model is refused (${status}).`);
  if (status >= 500) return new ModelError('unreachable', `The model’s server is out of order (${status}).`);
  if (status >= 300 && status < 400) return new ModelError('nonsense', 'The address leads elsewhere.');
  return new ModelError('unacceptable', `The request is refused (${status}).`);
}
