/** Telnyx tells about calls here. */
export const WEBHOOK_PATH = '/api/triggers/phone-call';
/** Telnyx connects calls' audio here. */
export const STREAM_PATH = '/voice/telnyx/stream';
