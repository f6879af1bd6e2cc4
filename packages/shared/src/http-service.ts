import * as z from 'zod';

/** Connections of this vendor are HTTP services that flows may ask by the tool `http_request`. */
export const HTTP_SERVICE = 'http';

/** A header's name (RFC 9110 token). */
export const HeaderName = z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,80}$/, 'a header name such as Authorization');

/** The open part of an HTTP service; the values of its headers are the connection's sealed secrets, by header name. */
export const HttpServiceSettings = z.object({
  /** `https://pms.example.com/api`: requests at and below it carry the secret headers. */
  baseUrl: z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' }).max(500),
  headerNames: z.array(HeaderName).max(10).default([]),
});
export type HttpServiceSettings = z.infer<typeof HttpServiceSettings>;

/**
 * Whether `url` is at or below `baseUrl`: same scheme, host and port, and the path on whole segments. Both are parsed first,
 * so neither `https://pms.example.com.evil.org` nor `/api/../admin` gets a secret.
 */
export function isBelow(url: string, baseUrl: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(baseUrl)) return false;
  const [asked, base] = [new URL(url), new URL(baseUrl)];
  if (asked.username || asked.password || asked.origin !== base.origin) return false;
  const folder = base.pathname.replace(/\/+$/, '');
  return asked.pathname === folder || asked.pathname.startsWith(`${folder}/`);
}
