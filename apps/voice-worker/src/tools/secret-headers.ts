import { forHotel } from '@innline/db';
import { HTTP_SERVICE, HttpServiceSettings, isBelow } from '@innline/shared';

/**
 * The headers of the hotel's HTTP service whose base address is at or above `url`; of several the longest, which is the
 * most particular. None: `{}`. Opened for this one request and kept nowhere.
 */
export async function secretHeaders(hotelId: string, url: string): Promise<Record<string, string>> {
  const { connections } = forHotel(hotelId);
  const services = (await connections.list())
    .filter(({ vendor, hasSecrets }) => vendor === HTTP_SERVICE && hasSecrets)
    .map(({ id, settings }) => ({ id, ...HttpServiceSettings.parse(settings) }))
    .filter(({ baseUrl }) => isBelow(url, baseUrl))
    .sort((a, b) => b.baseUrl.length - a.baseUrl.length);
  return services[0] ? connections.secretsOf(services[0].id) : {};
}
