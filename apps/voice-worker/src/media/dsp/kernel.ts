/**
 * `out[r] = bias[r] + rows[r] · input`: the inner loop of the VAD's network and of the resampler, as some 200 bytes of
 * WebAssembly with SIMD. In plain TypeScript both take five times as long (measured), which 150 calls on two cores cannot
 * afford.
 */
import { wasm } from './webassembly';

/**
 * Addresses in bytes. `width` of a row in bytes too, a multiple of 16; `count` rows, a multiple of 4; `stride`: bytes from
 * one row to the next. Rows may overlap: a filter that moves along a signal.
 */
export type Rows = (
  rows: number,
  bias: number,
  input: number,
  width: number,
  out: number,
  count: number,
  stride: number,
) => void;

const PAGE = 65_536;

export interface Kernel {
  floats: Float32Array;
  rows: Rows;
}

/** @param floats size of the memory shared with the kernel */
export function createKernel(floats: number): Kernel {
  const memory = new wasm.Memory({ initial: Math.ceil((floats * 4) / PAGE) });
  const instance = new wasm.Instance(new wasm.Module(moduleBytes()), { m: { m: memory } });
  return { floats: new Float32Array(memory.buffer), rows: instance.exports.rows as Rows };
}

// Parameters and locals of the function, by index.
const [W0, BIAS, X, WIDTH, OUT, COUNT, STRIDE, I, W1, W2, W3, A0, A1, A2, A3, V] = Array.from(
  { length: 16 },
  (_, i) => i,
) as number[] & { length: 16 };
const ROWS = [W0!, W1!, W2!, W3!];
const SUMS = [A0!, A1!, A2!, A3!];

const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const constant = (n: number) => [0x41, n]; // below 64 only: one LEB128 byte
const ADD = [0x6a];
const SUB = [0x6b];
const LESS = [0x49];
const GREATER = [0x4a];
const loop = (body: number[]) => [0x03, 0x40, ...body, 0x0b];
const AGAIN_IF = [0x0d, 0x00];
const F32_ADD = [0x92];
const f32Load = (offset: number) => [0x2a, 2, offset];
const f32Store = (offset: number) => [0x38, 2, offset];
const V_LOAD = [0xfd, 0x00, 4, 0];
const V_ZERO = [0xfd, 0x0c, ...Array(16).fill(0)];
const lane = (n: number) => [0xfd, 0x1f, n];
const V_ADD = [0xfd, 0xe4, 0x01];
const V_MUL = [0xfd, 0xe6, 0x01];

/** Four rows at a time: each input is loaded once for four independent sums. */
function code(): number[] {
  const columns = loop([
    ...get(X!),
    ...get(I!),
    ...ADD,
    ...V_LOAD,
    ...set(V!),
    ...SUMS.flatMap((sum, r) => [
      ...get(sum),
      ...get(V!),
      ...get(ROWS[r]!),
      ...get(I!),
      ...ADD,
      ...V_LOAD,
      ...V_MUL,
      ...V_ADD,
      ...set(sum),
    ]),
    ...get(I!),
    ...constant(16),
    ...ADD,
    ...set(I!),
    ...get(I!),
    ...get(WIDTH!),
    ...LESS,
    ...AGAIN_IF,
  ]);
  const store = SUMS.flatMap((sum, r) => [
    ...get(OUT!),
    ...get(BIAS!),
    ...f32Load(4 * r),
    ...[0, 1, 2, 3].flatMap((n) => [...get(sum), ...lane(n), ...F32_ADD]),
    ...f32Store(4 * r),
  ]);
  const forward = (local: number, by: number[]) => [...get(local), ...by, ...ADD, ...set(local)];
  return loop([
    ...[W1!, W2!, W3!].flatMap((row, r) => [...get(ROWS[r]!), ...get(STRIDE!), ...ADD, ...set(row)]),
    ...SUMS.flatMap((sum) => [...V_ZERO, ...set(sum)]),
    ...constant(0),
    ...set(I!),
    ...columns,
    ...store,
    ...get(W3!),
    ...get(STRIDE!),
    ...ADD,
    ...set(W0!),
    ...forward(BIAS!, constant(16)),
    ...forward(OUT!, constant(16)),
    ...get(COUNT!),
    ...constant(4),
    ...SUB,
    ...set(COUNT!),
    ...get(COUNT!),
    ...constant(0),
    ...GREATER,
    ...AGAIN_IF,
  ]);
}

function moduleBytes(): Uint8Array {
  const I32 = 0x7f;
  const text = (s: string) => [s.length, ...Buffer.from(s)];
  const section = (id: number, body: number[]) => [id, ...leb(body.length), ...body];
  const locals = [2, 4, I32, 5, 0x7b];
  const body = [...locals, ...code(), 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 7, ...Array(7).fill(I32), 0]),
    ...section(2, [1, ...text('m'), ...text('m'), 0x02, 0x00, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('rows'), 0x00, 0]),
    ...section(10, [1, ...leb(body.length), ...body]),
  ]);
}

/** Unsigned LEB128. */
function leb(n: number): number[] {
  return n < 128 ? [n] : [(n & 0x7f) | 0x80, ...leb(n >>> 7)];
}
