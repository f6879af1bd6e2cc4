// Child of faults.test.ts: an error that nobody caught, as a media host meets it.
import { createRequire } from 'node:module';

const { describeFault, isSurvivable } = await import('./faults.ts');
process.on('uncaughtException', (error) => {
  const goesOn = isSurvivable(error);
  process.stdout.write(`${describeFault(error)}${goesOn ? ' | ' : '\n'}`);
  if (!goesOn) process.exit(1);
});

if (process.argv[2] === 'ours') setImmediate(() => undefined.property);
else {
  // what rtc-node keeps of a room that was closed while it was being joined: a handle that is let go a second time
  const require = createRequire(createRequire(import.meta.url).resolve('@livekit/rtc-node'));
  const { FfiHandle } = require('@livekit/rtc-ffi-bindings');
  new FfiHandle(123_456_789n);
  setImmediate(() => {
    globalThis.gc();
    setImmediate(() => process.stdout.write('goes on\n'));
  });
}
