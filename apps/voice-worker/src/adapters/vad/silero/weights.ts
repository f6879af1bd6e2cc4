import { readFileSync } from 'node:fs';
import { assetPath } from '../../../speech/paths';

/** Frequencies of one spectrum, and the room it takes: rows must be multiples of four floats wide. */
export const BINS = 65;
export const BINS_ROOM = 68;

/** Weights of one layer as rows, each against one contiguous window of inputs. */
export interface Layer {
  rows: Float32Array;
  bias: Float32Array;
  /** Floats per row, a multiple of 4. */
  width: number;
  /** Rows, a multiple of 4. */
  count: number;
}

export interface SileroWeights {
  /** Real, then imaginary parts; padded with two rows of zeros. */
  stft: Layer;
  /** Rows of (3 taps × inputs). The last has its middle tap only: its one input frame is padded on both sides. */
  convolutions: [Layer, Layer, Layer, Layer];
  /** 512 rows of (128 inputs, 128 hidden), both biases summed. */
  cell: Layer;
  output: { row: Float32Array; bias: number };
}

/** Reads `assets/silero8k.*` (0.94 MB) and lays the tensors out for `network.ts`. @throws when they are missing */
export function readWeights(): SileroWeights {
  const index = JSON.parse(readFileSync(assetPath('silero8k.json'), 'utf8')) as Record<string, [at: number, n: number]>;
  const bytes = readFileSync(assetPath('silero8k.f32'));
  const tensor = (name: string): Float32Array => {
    const [at, length] = index[name]!;
    return Float32Array.from({ length }, (_, i) => bytes.readFloatLE((at + i) * 4));
  };
  const convolution = (n: number, inputs: number, room: number, outputs: number, taps = [0, 1, 2]): Layer => ({
    rows: tapsFirst(tensor(`encoder.${n}.reparam_conv.weight`), { inputs, room, outputs, taps }),
    bias: tensor(`encoder.${n}.reparam_conv.bias`),
    width: room * taps.length,
    count: outputs,
  });
  const stft = new Float32Array(132 * 128);
  stft.set(tensor('stft.forward_basis_buffer'));
  return {
    stft: { rows: stft, bias: new Float32Array(132), width: 128, count: 132 },
    convolutions: [
      convolution(0, BINS, BINS_ROOM, 128),
      convolution(1, 128, 128, 64),
      convolution(2, 64, 64, 64),
      convolution(3, 64, 64, 128, [1]),
    ],
    cell: {
      rows: sideBySide(tensor('decoder.rnn.weight_ih'), tensor('decoder.rnn.weight_hh'), 128),
      bias: sum(tensor('decoder.rnn.bias_ih'), tensor('decoder.rnn.bias_hh')),
      width: 256,
      count: 512,
    },
    output: { row: tensor('decoder.decoder.2.weight'), bias: tensor('decoder.decoder.2.bias')[0]! },
  };
}

interface Shape {
  inputs: number;
  room: number;
  outputs: number;
  taps: number[];
}

/** ONNX has (output, input, tap); frames lie one after the other in memory, so (output, tap, input) reads it straight. */
function tapsFirst(w: Float32Array, { inputs, room, outputs, taps }: Shape): Float32Array {
  const out = new Float32Array(outputs * taps.length * room);
  for (let o = 0; o < outputs; o++)
    for (const [k, tap] of taps.entries())
      for (let i = 0; i < inputs; i++) out[(o * taps.length + k) * room + i] = w[(o * inputs + i) * 3 + tap]!;
  return out;
}

function sideBySide(a: Float32Array, b: Float32Array, width: number): Float32Array {
  const out = new Float32Array(a.length + b.length);
  for (let r = 0; r < a.length / width; r++) {
    out.set(a.subarray(r * width, (r + 1) * width), 2 * r * width);
    out.set(b.subarray(r * width, (r + 1) * width), (2 * r + 1) * width);
  }
  return out;
}

const sum = (a: Float32Array, b: Float32Array): Float32Array => a.map((v, i) => v + b[i]!);
