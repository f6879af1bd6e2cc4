import type { Grammar } from './grammar/grammar';
import { type NativeDecoder, soundSwallower } from './soundswallower';

/** PocketSphinx's usual weight of the language model against the sounds. */
const LANGUAGE_WEIGHT = 6.5;

/**
 * Makes the decoder listen for `grammar` from the next utterance on; 1–6 ms for a menu. The previous grammar is freed by the decoder.
 * @param known words outside are left out with their arcs: the decoder would refuse the whole grammar
 * @throws Error when the decoder refuses
 */
export async function installGrammar(
  decoder: NativeDecoder,
  grammar: Grammar,
  known: (word: string) => boolean,
): Promise<void> {
  const m = await soundSwallower();
  const withText = <T>(text: string, use: (address: number) => T): T => {
    const bytes = Buffer.from(`${text}\0`);
    const address = m._malloc(bytes.length);
    m.HEAPU8.set(bytes, address);
    try {
      return use(address);
    } finally {
      m._free(address);
    }
  };
  const logProbability = (p: number): number =>
    p >= 1 ? 0 : Math.round((Math.log(p) / Math.log(1.0001)) * LANGUAGE_WEIGHT);

  const fsg = withText('g', (name) =>
    m._fsg_model_init(name, m._decoder_logmath(decoder.cdecoder), LANGUAGE_WEIGHT, grammar.states),
  );
  m._fsg_set_states(fsg, grammar.start, grammar.final);
  const ids = new Map<string, number>();
  for (const { from, to, word, p } of grammar.words(known)) {
    let id = ids.get(word);
    if (id === undefined) {
      id = withText(word, (address) => m._fsg_model_word_add(fsg, address));
      ids.set(word, id);
    }
    m._fsg_model_trans_add(fsg, from, to, logProbability(p), id);
  }
  for (const { from, to, p } of grammar.skips()) m._fsg_model_null_trans_add(fsg, from, to, logProbability(p));
  if (m._decoder_set_fsg(decoder.cdecoder, fsg) < 0) throw new Error('the decoder refused the grammar');
}
