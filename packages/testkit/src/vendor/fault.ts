/** How a vendor's double misbehaves, as vendors do. */
export type VendorFault =
  /** Answers with this status before any audio: a wrong key 401, no credit 402, too many at once 429, broken 500. */
  | { kind: 'refuse'; status: 401 | 402 | 403 | 429 | 500 | 503 }
  /** Takes the request and never answers. */
  | { kind: 'hang' }
  /** Begins to answer, then says nothing more and keeps the line open. */
  | { kind: 'stall' }
  /** Answers with something that is not what the interface promises. */
  | { kind: 'garbage' }
  /** Well-formed, of the right shape, and without any content. */
  | { kind: 'empty' }
  /** Another format than the one asked for. */
  | { kind: 'wrong_format' }
  /** Cuts the connection in the middle. */
  | { kind: 'close' }
  /** Answers rightly, so much later. */
  | { kind: 'slow'; ms: number };

export type FaultKind = VendorFault['kind'];
