/** The 13 WASI calls that flite makes, with files in memory: nothing touches the disk and no `node:wasi` warning is printed. */

import { type WasmMemory, type WasmModule, wasm } from '../../../media/dsp/webassembly';

const OK = 0;
const BAD_FD = 8;
const NO_ENTRY = 44;
const ROOT_FD = 3;
const CREATE = 1;

interface MemoryFile {
  name: string;
  bytes: Uint8Array;
  length: number;
  at: number;
}

class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
  /** Files the command wrote, by name. */
  files: Map<string, Uint8Array>;
}

/** Runs a WASI command once in a fresh instance; its memory is garbage afterwards. Synchronous and blocking. */
export async function runWasiCommand(module: WasmModule, args: string[]): Promise<CommandResult> {
  const decoder = new TextDecoder();
  const argv = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
  const written = new Map<string, MemoryFile>();
  const open = new Map<number, MemoryFile>();
  const output = ['', '', ''];
  let nextFd = ROOT_FD + 1;
  let memory: WasmMemory | undefined;
  // Made anew for each call: the views of a WASM memory are detached whenever it grows.
  const view = () => new DataView(memory!.buffer);
  const bytes = () => new Uint8Array(memory!.buffer);

  const wasi = {
    args_sizes_get(countAt: number, sizeAt: number) {
      view().setUint32(countAt, argv.length, true);
      view().setUint32(
        sizeAt,
        argv.reduce((sum, arg) => sum + arg.length, 0),
        true,
      );
      return OK;
    },
    args_get(pointersAt: number, textAt: number) {
      for (const [i, arg] of argv.entries()) {
        view().setUint32(pointersAt + 4 * i, textAt, true);
        bytes().set(arg, textAt);
        textAt += arg.length;
      }
      return OK;
    },
    // flite only seeds and times with it; a constant makes its output repeatable.
    clock_time_get(_id: number, _precision: bigint, at: number) {
      view().setBigUint64(at, 0n, true);
      return OK;
    },
    fd_close: (fd: number) => (open.delete(fd) ? OK : BAD_FD),
    fd_fdstat_get(fd: number, at: number) {
      view().setUint8(at, fd === ROOT_FD ? 3 : fd < ROOT_FD ? 2 : 4);
      view().setUint16(at + 2, 0, true);
      view().setBigUint64(at + 8, 0xffffffffffffffffn, true);
      view().setBigUint64(at + 16, 0xffffffffffffffffn, true);
      return OK;
    },
    fd_fdstat_set_flags: () => OK,
    fd_prestat_get(fd: number, at: number) {
      if (fd !== ROOT_FD) return BAD_FD;
      view().setUint8(at, 0);
      view().setUint32(at + 4, 1, true);
      return OK;
    },
    fd_prestat_dir_name(_fd: number, at: number) {
      view().setUint8(at, '/'.charCodeAt(0));
      return OK;
    },
    path_open(
      _dir: number,
      _lookup: number,
      nameAt: number,
      nameLength: number,
      flags: number,
      _rights: bigint,
      _inherit: bigint,
      _fdFlags: number,
      fdAt: number,
    ) {
      if (!(flags & CREATE)) return NO_ENTRY;
      const name = decoder.decode(bytes().slice(nameAt, nameAt + nameLength));
      const file = { name, bytes: new Uint8Array(1 << 16), length: 0, at: 0 };
      written.set(name, file);
      open.set(nextFd, file);
      view().setUint32(fdAt, nextFd++, true);
      return OK;
    },
    fd_read(_fd: number, _vectors: number, _count: number, readAt: number) {
      view().setUint32(readAt, 0, true);
      return OK;
    },
    fd_seek(fd: number, offset: bigint, whence: number, at: number) {
      const file = open.get(fd);
      if (!file) return BAD_FD;
      file.at = Number(offset) + (whence === 0 ? 0 : whence === 1 ? file.at : file.length);
      view().setBigUint64(at, BigInt(file.at), true);
      return OK;
    },
    fd_write(fd: number, vectorsAt: number, count: number, writtenAt: number) {
      let total = 0;
      for (let i = 0; i < count; i++) {
        const start = view().getUint32(vectorsAt + 8 * i, true);
        const length = view().getUint32(vectorsAt + 8 * i + 4, true);
        const data = bytes().slice(start, start + length);
        total += length;
        if (fd < ROOT_FD) output[fd] += decoder.decode(data);
        else append(open.get(fd), data);
      }
      view().setUint32(writtenAt, total, true);
      return OK;
    },
    proc_exit(code: number) {
      throw new Exit(code);
    },
  };

  const instance = await wasm.instantiate(module, { wasi_snapshot_preview1: wasi });
  memory = instance.exports.memory as WasmMemory;
  let code = 0;
  try {
    (instance.exports._start as () => void)();
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    code = error.code;
  }
  const files = new Map([...written.values()].map((file) => [file.name, file.bytes.subarray(0, file.length)]));
  return { code, stdout: output[1]!, stderr: output[2]!, files };
}

function append(file: MemoryFile | undefined, data: Uint8Array): void {
  if (!file) return;
  const end = file.at + data.length;
  if (end > file.bytes.length) {
    const larger = new Uint8Array(Math.max(file.bytes.length * 2, end));
    larger.set(file.bytes.subarray(0, file.length));
    file.bytes = larger;
  }
  file.bytes.set(data, file.at);
  file.at = end;
  file.length = Math.max(file.length, end);
}
