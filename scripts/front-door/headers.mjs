const CLAIMS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-real-ip',
];

/**
 * Replaces whatever a client claims about itself by what the front door knows: rate limits and sign-in count by the
 * caller's address, and carriers sign the address they called.
 * @param {string} publicUrl the origin people use; it may be https although this door speaks http behind a tunnel
 */
export function setForwardedHeaders(request, publicUrl) {
  for (const name of CLAIMS) delete request.headers[name];
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
  request.headers['x-forwarded-proto'] = new URL(publicUrl).protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = request.headers.host ?? new URL(publicUrl).host;
}
