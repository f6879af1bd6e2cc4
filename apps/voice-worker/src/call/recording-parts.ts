/** Where a call's recording grows while it lasts: named so that whoever finds the file knows whose it is. */
export const partsFolder = (dataDir: string) => `${dataDir}/recordings/tmp`;

export const partFile = (dataDir: string, part: { hotelId: string; callId: string; epoch: number }) =>
  `${partsFolder(dataDir)}/${part.hotelId}_${part.callId}_${part.epoch}.wav`;

/** What a part's name says; null: some other file. */
export function readPartName(name: string): { hotelId: string; callId: string; epoch: number } | null {
  const [, hotelId, callId, epoch] = /^([^_]+)_([^_]+)_(\d+)\.wav$/.exec(name) ?? [];
  return hotelId && callId && epoch ? { hotelId, callId, epoch: Number(epoch) } : null;
}
