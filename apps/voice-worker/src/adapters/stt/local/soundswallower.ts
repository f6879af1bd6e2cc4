import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import createModule, { type Decoder, type SoundSwallowerModule } from 'soundswallower';

/** Exported C functions that the JavaScript wrapper uses but does not declare: the only way to weighted grammars (JSGF normalises weights away). */
export interface SoundSwallower extends SoundSwallowerModule {
  _decoder_logmath(decoder: number): number;
  _decoder_set_fsg(decoder: number, fsg: number): number;
  _fsg_model_init(name: number, logmath: number, lw: number, states: number): number;
  _fsg_set_states(fsg: number, start: number, final: number): void;
  _fsg_model_word_add(fsg: number, word: number): number;
  _fsg_model_trans_add(fsg: number, from: number, to: number, logp: number, word: number): void;
  _fsg_model_null_trans_add(fsg: number, from: number, to: number, logp: number): number;
}

export interface NativeDecoder extends Decoder {
  /** Address of the C decoder. */
  cdecoder: number;
}

let module: Promise<SoundSwallower> | undefined;

/**
 * The module of this thread. It registers an `uncaughtException` handler that rethrows and, uncaught, prints its 400 KB source line:
 * threads only, and its output goes nowhere.
 */
export function soundSwallower(): Promise<SoundSwallower> {
  module ??= createModule({
    // The default is relative to the working directory.
    modelBase: `${dirname(createRequire(import.meta.url).resolve('soundswallower'))}/model/`,
    print: () => {},
    printErr: () => {},
  } as Parameters<typeof createModule>[0]) as Promise<SoundSwallower>;
  return module;
}

/** A decoder for 8 kHz telephone speech; about 25 MB and 150 ms. @param model folder in `model/` */
export async function createDecoder(model: string): Promise<NativeDecoder> {
  const m = await soundSwallower();
  // 44,100 Hz is the default.
  const decoder = new m.Decoder({ hmm: m.get_model_path(model), samprate: 8000, loglevel: 'FATAL' }) as NativeDecoder;
  await decoder.initialize();
  // Only now: initialize() loads the model's feat_params.json over our settings.
  decoder.set_config('remove_noise', 1);
  // Mean of the whole utterance: with `live` a cold decoder is right in 34 % instead of 89 % at 20 dB.
  decoder.set_config('cmn', 'current');
  await decoder.reinitialize_audio();
  return decoder;
}
