// Rules 6 to 9: vendors, media, environment and database each have one door.
import path from 'node:path';
import { isConfig } from '../tree.mjs';

const importsOf = (tree, applies, wrong) =>
  tree
    .filter(applies)
    .flatMap((source) =>
      source.imports
        .filter((each) => wrong(source, each))
        .map(({ line, specifier }) => ({ file: source.file, line, what: `imports ${specifier}` })),
    );

const VENDORS = new RegExp(
  `^(${[
    'openai|groq-sdk|assemblyai|elevenlabs|twilio|telnyx|plivo|playht|cartesia|speechmatics',
    '@anthropic-ai/|@deepgram/|@elevenlabs/|@cartesia/|@google-cloud/|@google/genai|@mistralai/|@aws-sdk/|@azure/|@vonage/|@signalwire/',
    'microsoft-cognitiveservices-speech-sdk|livekit-server-sdk|onnxruntime|soundswallower|@echogarden/',
  ].join('|')})`,
);
const ADAPTER = /^apps\/voice-worker\/src\/adapters\/[^/]+\/[^/]+\//;

export const vendorsBehindAdapters = {
  number: 6,
  reason:
    'A hotel changes its vendor without the call noticing; only an adapter that passed its contract test speaks a vendor’s language.',
  todo: 'Go through the contract in apps/voice-worker/src/adapters/<kind>/, and keep the SDK in <kind>/<vendor>/.',
  check: (tree) =>
    importsOf(
      tree,
      ({ file, test }) => !test && !ADAPTER.test(file),
      (_source, { pack }) => VENDORS.test(pack ?? ''),
    ),
};

export const livekitInMedia = {
  number: 7,
  reason: 'Realtime media is native code with its own threads; a call that has none must run without it.',
  todo: 'Use the transport contract of apps/voice-worker/src/media.',
  check: (tree) =>
    importsOf(
      tree,
      ({ file, test }) => !test && !file.startsWith('apps/voice-worker/src/media/'),
      (_source, { pack }) => /^@livekit\/rtc-/.test(pack ?? ''),
    ),
};

const mayReadEnvironment = ({ file, test }) =>
  test || isConfig(file) || file.startsWith('scripts/') || path.posix.basename(file) === 'env.ts';

export const environmentInEnvFiles = {
  number: 8,
  reason:
    'Every variable is read, checked and documented in one place; a misspelt one fails at the start and not in a call.',
  todo: 'Add it to the env.ts of the workspace and import it from there.',
  check: (tree) =>
    tree
      .filter((source) => !mayReadEnvironment(source))
      .flatMap(({ file, uses, imports, globals }) => [
        ...uses
          .filter(({ name }) => name === 'process.env' || name === 'globalThis.process')
          .filter(({ name }) => name !== 'process.env' || globals.some((each) => each.name === 'process'))
          .map(({ name, line }) => ({ file, line, what: `reads ${name}` })),
        ...imports
          .filter(({ specifier }) => /^(node:)?process$/.test(specifier))
          .map(({ line }) => ({ file, line, what: 'imports node:process' })),
      ]),
};

export const prismaInDb = {
  number: 9,
  reason: 'Every tenant row is read through a repository that demands its hotel; a query elsewhere could forget it.',
  todo: 'Add a repository function to packages/db.',
  check: (tree) =>
    importsOf(
      tree,
      ({ file, test }) => !test && !isConfig(file) && !/^(packages\/db|scripts)\//.test(file),
      (_source, { pack, to }) =>
        /^(@prisma\/|prisma($|\/)|pg$)/.test(pack ?? '') || to?.startsWith('packages/db/src/generated/'),
    ),
};
