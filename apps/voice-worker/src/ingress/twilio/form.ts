import { AppError } from '@innline/shared';

/** Their names are plain words. Others would only help to move a character from a name into its value. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/**
 * A webhook's parameters. Twilio signs names and values run together, so each name may come once and must look like one.
 * @throws AppError `bad_request`
 */
export function readForm(contentType: string | undefined, body: Buffer): Record<string, string> {
  if (contentType?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded')
    throw new AppError('bad_request', 'Send the parameters as application/x-www-form-urlencoded.');
  const params: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    if (!NAME.test(name) || name in params) throw new AppError('bad_request', 'A parameter is doubled or not known.');
    params[name] = value;
  }
  return params;
}
