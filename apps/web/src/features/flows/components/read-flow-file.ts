import { DOCUMENT_LIMITS, readJson } from '@innline/flow';

/** The text of a file, or what keeps it from being read as JSON. Whether it is a flow is for the server to say. */
export async function readFlowFile(file: File): Promise<{ text: string } | { problem: string }> {
  if (file.size > DOCUMENT_LIMITS.bytes) {
    return { problem: `“${file.name}” is larger than ${DOCUMENT_LIMITS.bytes / 1_000_000} MB, which no flow is.` };
  }
  return readFlowText(await file.text(), `“${file.name}”`);
}

/** Like {@link readFlowFile}, of what was pasted. */
export function readFlowText(text: string, what = 'This'): { text: string } | { problem: string } {
  const read = readJson(text);
  return read.ok ? { text } : { problem: read.message.replace(/^This/, what) };
}
