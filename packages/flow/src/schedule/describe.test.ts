import { expect, it } from 'vitest';
import { describe as inWords } from './describe';
import { schedule } from './fixtures';

it.each([
  [
    ['9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '10:00-14:00', ''],
    'Mon–Fri 9:00–18:00, Sat 10:00–14:00, closed Sun',
    'lun–vie 9:00–18:00, sáb 10:00–14:00, dom cerrado',
  ],
  [
    ['16:00-20:00 9:00-13:00', '9:00-13:00 16:00-20:00', ''],
    'Mon, Tue 9:00–13:00 and 16:00–20:00, closed Wed–Sun',
    'lun, mar 9:00–13:00 y 16:00–20:00, mié–dom cerrado',
  ],
  [['00:00-24:00'], 'open day and night', 'abierto día y noche'],
  [[''], 'never open', 'nunca abierto'],
  [['00:00-00:00', '20:00-02:00'], 'Mon all day, Tue–Sun 20:00–2:00', 'lun todo el día, mar–dom 20:00–2:00'],
])('%j', (week, en, es) => {
  expect(inWords(schedule(week), 'en-US')).toBe(en);
  expect(inWords(schedule(week), 'es')).toBe(es);
});
