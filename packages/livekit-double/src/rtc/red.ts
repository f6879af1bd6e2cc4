/**
 * RED (RFC 2198) to plain Opus: keeps the header and the primary block, which is the last. Browsers publish RED by
 * default; libdatachannel passes packets on as they are. null: not a RED packet.
 */
export function primaryOf(packet: Buffer): Buffer | null {
  let at = 12 + (packet[0]! & 15) * 4;
  if (packet[0]! & 16) {
    if (at + 4 > packet.length) return null;
    at += 4 + packet.readUInt16BE(at + 2) * 4;
  }
  const start = at;
  let older = 0;
  while (at + 4 <= packet.length && packet[at]! & 0x80) {
    older += ((packet[at + 2]! & 3) << 8) | packet[at + 3]!;
    at += 4;
  }
  at += 1 + older;
  return at > packet.length ? null : Buffer.concat([packet.subarray(0, start), packet.subarray(at)]);
}

/** RTP's payload type; null: RTCP on the same port (RFC 5761), or nothing at all. */
export function payloadTypeOf(packet: Buffer): number | null {
  if (packet.length < 12) return null;
  const type = packet[1]! & 0x7f;
  return type >= 64 && type <= 95 ? null : type;
}
