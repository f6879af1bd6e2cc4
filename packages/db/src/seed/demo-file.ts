import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashApiKey } from '@innline/shared/server';
import { SYSTEM } from '../actor';
import { forHotel } from '../for-hotel';
import { apiKeyByHash } from '../tenancy/api-key-by-hash';

/** What scripts need to drive the demo; written to `<INNLINE_DATA_DIR>/demo.json`, readable by its owner only. */
export interface DemoFile {
  organization: { id: string; name: string; slug: string };
  hotels: { id: string; slug: string; name: string }[];
  users: { email: string; password: string; role: string; name: string }[];
  /** A manager's key for REST at the first hotel. */
  apiKey: string;
  flows: { id: string; name: string }[];
  lines: { id: string; name: string; number: string | null }[];
}

const KEY_NAME = 'Demo key';

export const demoFilePath = (dataDir: string): string => path.join(dataDir, 'demo.json');

function oldKey(file: string): string | null {
  try {
    const { apiKey } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof apiKey === 'string' ? apiKey : null;
  } catch {
    return null;
  }
}

/** The key of the file while it is good; else a new one, and the old ones are revoked: a key is known only once. */
async function demoKey(hotelId: string, file: string): Promise<string> {
  const kept = existsSync(file) ? oldKey(file) : null;
  if (kept && (await apiKeyByHash(hashApiKey(kept)))?.hotelId === hotelId) return kept;
  const { apiKeys } = forHotel(hotelId);
  for (const { id, name, revokedAt } of await apiKeys.list()) {
    if (name === KEY_NAME && !revokedAt) await apiKeys.revoke({ id, by: SYSTEM });
  }
  return (await apiKeys.create({ name: KEY_NAME, role: 'manager', by: SYSTEM })).key;
}

export async function writeDemoFile(
  dataDir: string,
  demo: Omit<DemoFile, 'apiKey' | 'flows' | 'lines'>,
): Promise<DemoFile> {
  const file = demoFilePath(dataDir);
  const [hotel] = demo.hotels;
  const { flows, lines } = forHotel(hotel!.id);
  const content: DemoFile = {
    ...demo,
    apiKey: await demoKey(hotel!.id, file),
    flows: (await flows.list()).map(({ id, name }) => ({ id, name })),
    lines: (await lines.list()).map(({ id, name, number }) => ({ id, name, number })),
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  // a file that was there keeps its mode
  chmodSync(file, 0o600);
  return content;
}
