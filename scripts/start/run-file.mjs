// `.data/run.json`: who runs Innline on this data folder, and which programs belong to it.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, isSame, stopPid } from '../services/processes.mjs';

const fileIn = (dir) => path.join(dir, 'run.json');

/** @returns {{ supervisor: object, url: string, children: Record<string, object> } | null} */
function read(dir) {
  try {
    return JSON.parse(readFileSync(fileIn(dir), 'utf8'));
  } catch {
    return null;
  }
}

function writeDraft(dir, record) {
  const draft = `${fileIn(dir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  return draft;
}

/** Makes the file with its content in one step; false when there is one already. */
function createWhole(dir, record) {
  const draft = writeDraft(dir, record);
  try {
    linkSync(draft, fileIn(dir));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Makes this process the one that runs Innline on a data folder. What a killed predecessor left running is stopped first.
 * @returns {Promise<{ running: object } | { note: (name: string, pid: number) => void, release: () => void }>}
 */
export async function claim(dir, url) {
  const record = { supervisor: describe(process.pid), url, children: {} };
  while (!createWhole(dir, record)) {
    const before = read(dir);
    if (isSame(before?.supervisor)) return { running: before };
    for (const child of Object.values(before?.children ?? {})) if (isSame(child)) await stopPid(child.pid);
    rmSync(fileIn(dir), { force: true });
  }
  return {
    note: (name, pid) => {
      record.children[name] = describe(pid);
      renameSync(writeDraft(dir, record), fileIn(dir));
    },
    release: () => rmSync(fileIn(dir), { force: true }),
  };
}
