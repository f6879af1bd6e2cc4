/** Where recordings live. Keys look like paths: `recordings/<hotel>/<call>.wav`. */
export interface ObjectStorage {
  /** Takes over the file at `path`; it is gone from there afterwards. Storing a key again replaces it. */
  store(key: string, path: string): Promise<void>;
  /** The same of what is in memory. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** The names of what lies directly in a folder (`assets/<hotel>`), in order; none where there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Null: there is no such object. */
  size(key: string): Promise<number | null>;
  /** `end` is included. @throws when the object is not there */
  read(key: string, range?: { start: number; end: number }): Promise<NodeJS.ReadableStream>;
  /** Harmless when it is gone already. */
  delete(key: string): Promise<void>;
}
