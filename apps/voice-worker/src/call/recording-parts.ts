/** Where a call's recording grows while it lasts: named so that whoever finds the file knows whose it is. */
export const partsFolder = (dataDir: string) => `${dataDir}/recordings/tmp`;

export const partFile = (dataDir: string, part: { hotelId: string; callId: string; epoch: number }) =>
  `${partsFolder(dataDir)}/${part.hotelId}_${part.callId}_${part.epoch}.wav`;
