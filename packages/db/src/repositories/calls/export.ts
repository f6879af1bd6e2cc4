import type { Scope } from '../scope';
import { afterCursor, type CallFilter, NEWEST_FIRST, whereOf } from './filter';
import { type CallRow, callShape, toCallRow } from './rows';

const BATCH = 500;

const COLUMNS = [
  'id',
  'startedAt',
  'answeredAt',
  'endedAt',
  'durationMs',
  'status',
  'endReason',
  'outcome',
  'channel',
  'direction',
  'line',
  'flowName',
  'flowVersionNumber',
  'nodeName',
  'callerNumber',
  'callerName',
  'language',
  'recordings',
] as const satisfies (keyof CallRow)[];

/** Every call of the filter, newest first, in batches: memory stays flat however many there are. */
export async function* callBatches(scope: Scope, filter: CallFilter = {}): AsyncGenerator<CallRow[]> {
  let last: CallRow | undefined;
  do {
    const rows = await scope.db.call.findMany({
      where: { AND: [whereOf(scope.hotelId, filter), last ? afterCursor(last) : {}] },
      select: callShape,
      orderBy: [...NEWEST_FIRST],
      take: BATCH,
    });
    if (rows.length > 0) yield rows.map(toCallRow);
    last = rows.length === BATCH ? toCallRow(rows.at(-1)!) : undefined;
  } while (last);
}

/** RFC 4180. A cell that a spreadsheet would take for a formula gets a leading apostrophe. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : value instanceof Date ? value.toISOString() : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !/^\+?\d+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvValue = (call: CallRow, column: (typeof COLUMNS)[number]) =>
  column === 'line' ? call.line?.name : call[column];

/** Chunks of a CSV file: a head line, then one line per call. */
export async function* callsAsCsv(scope: Scope, filter?: CallFilter): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for await (const calls of callBatches(scope, filter)) {
    yield calls.map((call) => `${COLUMNS.map((column) => cell(csvValue(call, column))).join(',')}\r\n`).join('');
  }
}

/** Chunks of a JSON array of {@link CallRow}. */
export async function* callsAsJson(scope: Scope, filter?: CallFilter): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const calls of callBatches(scope, filter)) {
    yield separator + calls.map((call) => JSON.stringify(call)).join(',\n');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
