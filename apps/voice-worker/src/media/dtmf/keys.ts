/** The sixteen DTMF keys and their two tones (ITU-T Q.23), Hz. */
export const ROWS = [697, 770, 852, 941] as const;
export const COLUMNS = [1209, 1336, 1477, 1633] as const;

const LAYOUT = ['123A', '456B', '789C', '*0#D'];

export type DtmfKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#' | 'A' | 'B' | 'C' | 'D';

/** @param row @param column 0..3 */
export const keyAt = (row: number, column: number): DtmfKey => LAYOUT[row]![column] as DtmfKey;

export function frequenciesOf(key: DtmfKey): [number, number] {
  const row = LAYOUT.findIndex((line) => line.includes(key));
  return [ROWS[row]!, COLUMNS[LAYOUT[row]!.indexOf(key)]!];
}
