import { fork } from 'node:child_process';
import { once } from 'node:events';
import { report } from '../setup';
import type { Heard, ToCallers } from './callers';
import { cpuSeconds, memoryMb } from './processes';

/** Until every caller has heard something. */
const READY_MS = 120_000;
const SETTLE_MS = 3_000;

/** Who answers: the processes that count as theirs. */
export interface Side {
  name: string;
  url: string;
  /** The number that is called. */
  to: string;
  pids(): number[];
}

export interface Figures {
  calls: number;
  callsPerCore: number;
  callsPerGb: number;
}

const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Callers in a process of their own ring, and everybody's work is measured while all of them listen. */
export async function measure(side: Side, calls: number, seconds: number): Promise<Figures | null> {
  const callers = fork(new URL('./callers.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ask = async <T>(message: ToCallers): Promise<T> => {
    const answer = once(callers, 'message');
    callers.send(message);
    return (await answer)[0] as T;
  };
  try {
    const { url, to } = side;
    const ready = ask<string>({ kind: 'call', url, calls, to });
    if (!(await Promise.race([ready, pause(READY_MS).then(() => null)]))) {
      report(`${side.name}, ${calls} calls`, {
        calls,
        failed: `not everybody was answered within ${READY_MS / 1_000} s`,
      });
      return null;
    }
    await pause(SETTLE_MS);
    await ask<Heard>({ kind: 'measure' });
    const pids = side.pids();
    const [cpu, began] = [cpuSeconds(pids), performance.now()];
    await pause(seconds * 1_000);
    const took = (performance.now() - began) / 1_000;
    const [cores, mb] = [(cpuSeconds(pids) - cpu) / took, memoryMb(pids)];
    const heard = await ask<Heard>({ kind: 'measure' });
    const figures = { calls, callsPerCore: round(calls / cores), callsPerGb: round(calls / (mb / 1_000)) };
    report(`${side.name}, ${calls} calls`, {
      ...figures,
      ...{ seconds: Math.round(took), cores: round(cores, 3), cpuPerCallPercent: round((cores / calls) * 100, 2) },
      ...{ mb: Math.round(mb), mbPerCall: round(mb / calls), processes: pids.length },
      ...{ voicePercent: round(heard.voice * 100), silent: heard.silent, gapsPerMinute: round(heard.gapsPerMinute) },
    });
    return figures;
  } finally {
    callers.kill('SIGKILL');
    await once(callers, 'exit').catch(() => {});
  }
}
