import { RoomServiceClient, SipClient } from 'livekit-server-sdk';
import type { Account } from '../../../data/accounts';

export type LiveKitAccount = Account<'livekit'>;

/** Seconds; a caller waits for nothing longer. */
const REQUEST_SECONDS = 8;

/** Clients connect by WebSocket, the API is the same host by HTTP. */
const httpUrl = ({ url }: LiveKitAccount) => url.replace(/^ws/, 'http');

export const roomsOf = (account: LiveKitAccount) =>
  new RoomServiceClient(httpUrl(account), account.apiKey, account.apiSecret, { requestTimeout: REQUEST_SECONDS });

export const sipOf = (account: LiveKitAccount, requestTimeout = REQUEST_SECONDS) =>
  new SipClient(httpUrl(account), account.apiKey, account.apiSecret, { requestTimeout });
