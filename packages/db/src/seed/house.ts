import { SYSTEM } from '../actor';
import type { HotelRepositories } from '../for-hotel';

const by = SYSTEM;

interface Kind {
  code: string;
  name: string;
  description: string;
  maxGuests: number;
  baseRate: number;
  /** Last two digits of the room numbers, on every floor. */
  rooms: number[];
}

const KINDS: Kind[] = [
  {
    code: 'GDN',
    name: 'Garden double',
    description: 'Quiet side, balcony over the lemon garden, double or twin beds.',
    maxGuests: 2,
    baseRate: 11_500,
    rooms: [1, 2, 3, 4],
  },
  {
    code: 'SEA',
    name: 'Sea view double',
    description: 'Terrace over the harbour, double bed.',
    maxGuests: 2,
    baseRate: 15_900,
    rooms: [5, 6, 7],
  },
  {
    code: 'FAM',
    name: 'Family room',
    description: 'Two rooms with a door between them, four beds, garden side.',
    maxGuests: 4,
    baseRate: 19_500,
    rooms: [8, 9],
  },
  {
    code: 'STE',
    name: 'Harbour suite',
    description: 'Corner suite with living room and a terrace on two sides.',
    maxGuests: 3,
    baseRate: 28_900,
    rooms: [10],
  },
];

/** 40 rooms on 4 floors. Rooms and types that are there already stay as they are. */
export async function ensureHouse({ roomTypes, rooms }: HotelRepositories): Promise<void> {
  const [types, numbers] = [await roomTypes.list(), new Set((await rooms.list()).map(({ number }) => number))];
  for (const { rooms: numbersOnFloor, ...kind } of KINDS) {
    const type = types.find(({ code }) => code === kind.code) ?? (await roomTypes.create({ ...kind, by }));
    for (const floor of [1, 2, 3, 4]) {
      for (const last of numbersOnFloor) {
        const number = `${floor}${String(last).padStart(2, '0')}`;
        // the lift is being painted: one room nobody can sleep in
        const inService = number !== '304';
        if (!numbers.has(number)) await rooms.create({ number, floor, roomTypeId: type.id, inService, by });
      }
    }
  }
}
