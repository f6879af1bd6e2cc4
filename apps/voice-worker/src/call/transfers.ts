import type { CallMedia } from '../media/contract';

/** A member of staff who picked up. */
export interface StaffLeg {
  id: string;
  userId: string;
  userName: string;
  media: CallMedia;
}

export interface Ringing {
  hotelId: string;
  callId: string;
  answered(leg: StaffLeg): void;
  /** A member does not take it; whether anybody is left is the ringing's business. */
  declined(userId: string): void;
}

/** Transfers that ring right now, by the id of their `transfer.ringing` event. The first answer wins. */
export class TransferDesk {
  private readonly ringing = new Map<string, Ringing>();

  ring(transfer: string, ringing: Ringing): () => void {
    this.ringing.set(transfer, ringing);
    return () => {
      if (this.ringing.get(transfer) === ringing) this.ringing.delete(transfer);
    };
  }

  /** False: it was answered, has ended, or belongs to another call or hotel. */
  answer(transfer: string, leg: StaffLeg, of: { hotelId: string; callId: string }): boolean {
    const ringing = this.ringing.get(transfer);
    if (!ringing || ringing.hotelId !== of.hotelId || ringing.callId !== of.callId) return false;
    this.ringing.delete(transfer);
    ringing.answered(leg);
    return true;
  }

  isRinging(transfer: string, of: { hotelId: string; callId: string }): boolean {
    const ringing = this.ringing.get(transfer);
    return ringing !== undefined && ringing.hotelId === of.hotelId && ringing.callId === of.callId;
  }

  decline(transfer: string, userId: string, callId: string): void {
    const ringing = this.ringing.get(transfer);
    if (ringing?.callId === callId) ringing.declined(userId);
  }
}
