import { disconnect } from '@innline/db';
import { env, ownOrigins } from '@/env';
import { log } from '../log';
import { redis } from '../redis';
import { startGateway } from './gateway';

const { GATEWAY_PORT, GATEWAY_HOST } = env();
const gateway = await startGateway({ port: GATEWAY_PORT, host: GATEWAY_HOST, origins: ownOrigins() });
log().info({ port: gateway.port }, 'live gateway');

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await gateway.close();
  redis().disconnect();
  await disconnect();
  process.exit(0);
}

process.on('SIGTERM', () => void end());
process.on('SIGINT', () => void end());
// the supervisor is gone, even if it was killed: nobody would ever end us
process.on('disconnect', () => void end());
