const UNTRUSTED =
  'The mail server’s certificate is not trusted. Put the certificate of its authority into a file and name it in SMTP_CA.';

/** OpenSSL's words for a certificate that cannot be trusted, by what can be done about it. */
const CERTIFICATE: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  CERT_HAS_EXPIRED: 'The mail server’s certificate has expired.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The mail server’s certificate is for another name. Check the host in SMTP_URL.',
};

/** What went wrong on the line in words that may be logged: no host and no address. */
export function failureOf(error: Error & { code?: string }): Error {
  const { code = '' } = error;
  const known = CERTIFICATE[code];
  if (known) return new Error(known);
  if (/^(ERR_SSL|EPROTO)/.test(code)) {
    return new Error('The mail server does not speak TLS there. Use smtps:// for port 465 and smtp:// for 587.');
  }
  return code === '' ? error : new Error('The mail server cannot be reached.');
}
