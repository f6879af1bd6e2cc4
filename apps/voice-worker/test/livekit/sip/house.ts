import type { FlowDocument } from '@innline/flow';
import { afterAll, beforeAll } from 'vitest';
import { liveKitAdmin } from '../../../src/adapters/telephony/livekit/admin';
import { type LiveKitHouse, liveKitHouse } from '../house';
import { LIVEKIT_SERVERS } from '../servers';
import { RtpPhone } from './rtp';
import type { ScenarioName } from './scenarios';
import { type RunningSip, startSip } from './server';
import { type Sipp, sipp } from './sipp';

const { findLiveKitSip, findSipp } = await import(
  /* @vite-ignore */ new URL('../../../../../scripts/suite/livekit-sip.mjs', import.meta.url).href
);
const livekit = LIVEKIT_SERVERS.at(-1)!;
const [sipBinary, sippBinary]: (string | null)[] = [findLiveKitSip(), findSipp()];

/** `npm test` installs or builds the three where that can be done. */
export const sipIsHere = livekit.start !== null && sipBinary !== null && sippBinary !== null;

export type CarrierCall = Sipp & { audio: RtpPhone };

export interface SipHouse extends LiveKitHouse {
  sip: RunningSip;
  /** A line whose number our own trunk and rule bring in. */
  trunkLine(document: FlowDocument): Promise<string>;
  /** The carrier sends a call to `number`. */
  carrier(scenario: ScenarioName, number: string, from: string): Promise<CarrierCall>;
  /** A telephone of the outside world, at `sip:name@127.0.0.1:port`. */
  outside(scenario: ScenarioName): Promise<CarrierCall>;
}

/** A hotel whose calls come by SIP: a carrier (sipp), a real livekit-sip, a real livekit-server, and a worker. */
export function sipHouse(): SipHouse {
  const here = liveKitHouse(livekit) as SipHouse;
  const open: CarrierCall[] = [];

  const start = async (scenario: ScenarioName, options: { to?: string; number?: string; from?: string }) => {
    const audio = await RtpPhone.open();
    const { from = '', ...rest } = options;
    const signalling = await sipp(sippBinary!, scenario, { ...rest, keys: { from, audio: audio.port } });
    const call = { ...signalling, audio };
    open.push(call);
    return call;
  };

  beforeAll(async () => {
    const { url } = here.livekit;
    here.sip = await startSip(sipBinary!, { url, redisUrl: here.redis.url });
    here.trunkLine = async (document) => {
      const { number } = await here.line(document);
      const { accounts, env } = here.worker.services;
      const account = (await accounts.of(here.hotel.hotel.id, 'livekit'))!;
      await liveKitAdmin.trunk!(account, [number], env, accounts);
      return number;
    };
    here.carrier = (scenario, number, from) =>
      start(scenario, { to: `${here.sip.host}:${here.sip.port}`, number, from });
    here.outside = (scenario) => start(scenario, {});
  });

  afterAll(async () => {
    for (const { audio, stop } of open) {
      stop();
      audio.close();
    }
    await here.sip?.close();
  });
  return here;
}
