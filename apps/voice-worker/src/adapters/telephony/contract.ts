/** Placing calls into the telephone network. Carriers implement it; without one, transfers to numbers fail politely. */
export interface TelephonyProvider {
  readonly id: string;
  /**
   * Rings a number (E.164) or a SIP address and connects whoever answers with the call's audio.
   * `signal` stops the ringing or hangs up.
   */
  dial(o: {
    callId: string;
    to: { kind: 'number'; number: string } | { kind: 'sip'; address: string };
    from: string | null;
    ringSeconds: number;
    signal: AbortSignal;
  }): Promise<
    | { outcome: 'answered'; media: import('../../media/contract').CallMedia }
    | { outcome: 'no_answer' | 'busy' | 'declined' | 'failed' }
  >;
}
