/**
 * How often a spoken menu answer is right, asked again, or wrong. One JSON line per figure.
 *   npx tsx apps/voice-worker/bench/speech-menu.bench.ts [--half held_out|tune] [--snr 60,30,20,15] [--family human] [--dump file]
 * Thresholds were chosen on the `tune` half; the `held_out` half is what may be quoted.
 */
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { optionIn } from '../../../packages/testkit/src/corpus/index';
import { createLocalStt } from '../src/adapters/stt/local/index';
import { createSpeechPool } from '../src/speech/pool';
import { heardByCall, loadCorpus, MENUS, print, round, type Utterance } from './speech-common.bench';

const { values: args } = parseArgs({
  options: {
    half: { type: 'string', default: 'held_out' },
    snr: { type: 'string', default: '60,30,20,15' },
    family: { type: 'string' },
    dump: { type: 'string' },
  },
});

const pool = createSpeechPool();
const stt = createLocalStt(pool);
const corpus = (await loadCorpus(pool))
  .filter((u) => args.half === 'all' || u.half === args.half)
  .filter((u) => !args.family || u.family === args.family);

interface Scored {
  utterance: Utterance;
  verdict: 'right' | 'asked again' | 'wrong';
}

async function score(utterance: Utterance, snr: number, seed: number): Promise<Scored> {
  // A caller who pauses makes two utterances; the turn takes the first that is accepted, or asks again.
  let option: string | undefined;
  for (const pcm of heardByCall(utterance.pcm, snr, seed)) {
    const session = stt.open({ language: 'en', expect: MENUS[utterance.menu] });
    session.write(pcm);
    const heard = await session.finish();
    if (args.dump) appendFileSync(args.dump, `${JSON.stringify({ snr, ...utterance, pcm: undefined, heard })}\n`);
    if (!heard.rejected) option ??= optionIn(utterance.menu, heard.text);
  }
  if (option === undefined) return { utterance, verdict: utterance.expected === undefined ? 'right' : 'asked again' };
  return { utterance, verdict: option === utterance.expected ? 'right' : 'wrong' };
}

const share = (scored: Scored[], verdict: Scored['verdict']) =>
  round((100 * scored.filter((s) => s.verdict === verdict).length) / scored.length);

const families = args.family ? [args.family] : ['flite', 'espeak', 'human'];
for (const snr of args.snr.split(',').map(Number)) {
  const scored: Scored[] = [];
  // As many at once as there are threads, in order, so that memory stays flat.
  const next = corpus.entries();
  const worker = async () => {
    for (const [i, utterance] of next) scored.push(await score(utterance, snr, i));
  };
  await Promise.all([worker(), worker()]);
  for (const family of families) {
    const ofFamily = scored.filter((s) => s.utterance.family === family);
    for (const menu of new Set(ofFamily.map((s) => s.utterance.menu)))
      for (const group of ['bare', 'carrier', 'unlisted', 'out']) {
        const part = ofFamily.filter((s) => s.utterance.menu === menu && s.utterance.group === group);
        if (part.length > 0) figure({ snr, family, menu, group }, part);
      }
    for (const grammar of ['in', 'out'] as const) {
      const part = ofFamily.filter(
        (s) => (s.utterance.group === 'out') === (grammar === 'out') && s.utterance.group !== 'unlisted',
      );
      if (part.length > 0) figure({ snr, family, total: true, grammar }, part);
    }
  }
  for (const grammar of ['in', 'out'] as const)
    figure(
      { snr, family: 'all', total: true, grammar },
      scored.filter((s) => (s.utterance.group === 'out') === (grammar === 'out') && s.utterance.group !== 'unlisted'),
    );
}
await pool.close();

function figure(about: Record<string, unknown>, part: Scored[]): void {
  const out = part[0]?.utterance.group === 'out';
  // Out of grammar the only right thing is to ask again.
  const counts = out
    ? { asked_again: share(part, 'right'), wrong: share(part, 'wrong') }
    : { right: share(part, 'right'), asked_again: share(part, 'asked again'), wrong: share(part, 'wrong') };
  print({ figure: 'speech.menu', half: args.half, ...about, n: part.length, ...counts, unit: '%' });
}
