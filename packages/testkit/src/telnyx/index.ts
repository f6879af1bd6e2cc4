export { fromUlaw, toUlaw } from '../vendor/ulaw';
export { FakeCall } from './call';
export { Problem } from './problem';
export { type Callee, FakeTelnyx, type FakeTelnyxOptions } from './server';
export { type SigningKey, signedHeaders, signingKey } from './sign';
export type { FakeStream } from './stream';
export type { FakeEvent } from './webhooks';
