/**
 * How Telnyx streams a call's audio to us and back: µ-law both ways. Without `rtp` it would take MP3 files only, and the
 * caller would hear nothing.
 */
export const STREAM_OPTIONS = {
  stream_track: 'inbound_track',
  stream_codec: 'PCMU',
  stream_bidirectional_mode: 'rtp',
  stream_bidirectional_codec: 'PCMU',
} as const;
