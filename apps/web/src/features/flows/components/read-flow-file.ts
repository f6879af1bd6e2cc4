import { DOCUMENT_LIMITS } from '@innline/flow';

/** The JSON in a file, or what keeps it from being read. Whether it is a flow is for the server to say. */
export async function readFlowFile(file: File): Promise<{ document: unknown } | { problem: string }> {
  if (file.size > DOCUMENT_LIMITS.bytes) {
    return { problem: `“${file.name}” is larger than ${DOCUMENT_LIMITS.bytes / 1_000_000} MB, which no flow is.` };
  }
  const text = await file.text();
  try {
    return { document: JSON.parse(text) };
  } catch (error) {
    return { problem: `“${file.name}” is not JSON. ${placeOf(text, error)}`.trim() };
  }
}

/** Engines say the position in words of their own; people want the line. */
function placeOf(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(String(error))?.[1];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `Something is wrong in line ${before.length}, at character ${(before.at(-1)?.length ?? 0) + 1}.`;
}
