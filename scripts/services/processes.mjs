// Processes by pid. A pid alone proves nothing after a crash or a reboot: the system gives numbers out again.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { until } from './ports.mjs';

export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const procFile = (pid, name) => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
};
// the command's name stands in brackets and may itself contain some, so fields are counted from the last one
const statFields = (pid) =>
  procFile(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ') ?? null;

/** A dead child whose parent has not looked yet still has its pid, but holds no port and no file. */
const isZombie = (pid) => statFields(pid)?.[0] === 'Z';

const ps = (pid, column) =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();

/** The command line of a process, arguments parted by spaces; empty when unknown. */
export function commandOf(pid) {
  return (
    procFile(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ??
    (process.platform === 'linux' ? '' : ps(pid, 'command')) ??
    ''
  );
}

/** Something that stays the same for a process's whole life and differs for the next owner of its pid. */
export function bornAt(pid) {
  return statFields(pid)?.[19] ?? (process.platform === 'linux' ? '' : ps(pid, 'lstart')) ?? '';
}

export const describe = (pid) => ({ pid, born: bornAt(pid) });

/** Whether a recorded process is still that very one. */
export const isSame = (record) => Boolean(record?.born) && isAlive(record.pid) && bornAt(record.pid) === record.born;

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // it ended between the look and the signal: what we wanted
  }
}

/** Lets everything else on this machine go first, for a process and for what it starts from now on. */
export function putBehind(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
    // Linux may share the processor between sessions before it looks at processes
    writeFileSync(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_LOW));
  } catch {
    // it ended already, or this system knows no such groups
  }
}

/** Asks a process to end and, when it has not after the grace, ends it together with its process group. */
export async function stopPid(pid, { ask = 'SIGTERM', graceMs = 10_000 } = {}) {
  if (!isAlive(pid)) return;
  signal(pid, ask);
  if (await until(() => !isAlive(pid), { forMs: graceMs, everyMs: 20 })) return;
  signal(-pid, 'SIGKILL');
  signal(pid, 'SIGKILL');
  await until(() => !isAlive(pid), { forMs: 2_000, everyMs: 20 });
}
