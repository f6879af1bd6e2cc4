import { HeaderName, HttpServiceSettings } from '@innline/shared';
import * as z from 'zod';

/** A header's value: never shown again after it was stored. */
const HeaderValue = z
  .string()
  .min(1)
  .max(4_000)
  .regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'no line breaks or control characters');

export const ServiceInput = z.object({
  name: z.string().trim().min(1).max(80),
  baseUrl: HttpServiceSettings.shape.baseUrl,
  /** Replaces all headers; left out, the stored ones stay. */
  headers: z
    .array(z.object({ name: HeaderName, value: HeaderValue }))
    .max(10)
    .optional(),
});
export type ServiceInput = z.infer<typeof ServiceInput>;

/** What the repository stores: names in the open, values sealed. */
export function storedFields({ name, baseUrl, headers }: ServiceInput, keptNames: string[] = []) {
  const headerNames = headers ? headers.map((header) => header.name) : keptNames;
  return {
    name,
    settings: HttpServiceSettings.parse({ baseUrl, headerNames }),
    secrets: headers && Object.fromEntries(headers.map((header) => [header.name, header.value])),
  };
}
