// Failures that a person can do something about end in one sentence and exit code 1, never in a stack trace.

/** Its message is the whole sentence to print: what is wrong and what to do next. */
export class PlainError extends Error {}

const BY_CODE = {
  ENOSPC: (where) => `The disk is full${where}. Free some space, or set INNLINE_DATA_DIR to a folder on a larger disk.`,
  EDQUOT: (where) => `The disk quota is used up${where}. Free some space, or set INNLINE_DATA_DIR to another folder.`,
  EACCES: (where) => `Not allowed to write${where}. Change the owner, or set INNLINE_DATA_DIR to a folder of yours.`,
  EROFS: (where) => `The disk is read-only${where}. Set INNLINE_DATA_DIR to a folder that can be written.`,
};

/** The sentence for any error; unknown ones keep their message and, with DEBUG set, their stack. */
export function sentence(error) {
  if (error instanceof PlainError) return error.message;
  const known = BY_CODE[error?.code];
  if (known) return known(error.path ? ` (${error.path})` : '');
  return (process.env.DEBUG && error?.stack) || error?.message || String(error);
}

/** Runs a script's main function; a failure is printed as its sentence and becomes the exit code. */
export async function runMain(name, main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${name}: ${sentence(error)}\n`);
    process.exit(1);
  }
}
