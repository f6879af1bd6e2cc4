import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { MenuId } from './menus';
import type { Group } from './texts';

/**
 * Debian's `asterisk-core-sounds-en-wav`: one professional woman's voice, studio, 8 kHz, US English (CC-BY-SA 3.0, never copied
 * into this repository). Real speech, though not varied callers on real lines.
 */
export const HUMAN_DIR = '/usr/share/asterisk/sounds/en_US_f_Allison';

export interface HumanFile {
  menu: MenuId;
  path: string;
  text: string;
  expected?: string;
  group: Group;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Not speech, or speech that does contain a phrase of the menus ("agent", "to reach an operator", "to repeat"). */
const NO_ANSWER = /beep|tone|silence|monkeys|weasels|agent|oper|repeat/;

/** Longest file taken as an out-of-grammar utterance: nobody answers a menu for longer (8 kHz, 16 bits). */
const LONGEST_BYTES = 4 * 16_000;

/** Files to say to menus, or none when the package is not installed. */
export async function humanFiles(dir = HUMAN_DIR): Promise<HumanFile[]> {
  if (!existsSync(dir)) return [];
  const file = (menu: MenuId, name: string, text: string, expected: string): HumanFile => ({
    menu,
    path: `${dir}/${name}.wav`,
    text,
    expected,
    group: 'bare',
  });
  const known = [
    ...DAYS.map((day, i) => file('day', `digits/day-${i}`, day, day)),
    ...['today', 'tomorrow', 'yesterday'].map((day) => file('day', `digits/${day}`, day, day)),
    ...MONTHS.map((month, i) => file('month', `digits/mon-${i}`, month, month)),
    ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => file('alphabet', `phonetic/${letter}_p`, letter, letter)),
    ...[...'0123456789'].map((digit) => file('digit', `digits/${digit}`, digit, digit)),
  ];
  const others = (await readdir(dir)).filter((name) => name.endsWith('.wav') && !NO_ANSWER.test(name)).sort();
  const out: HumanFile[] = [];
  for (const [i, name] of others.entries()) {
    const path = `${dir}/${name}`;
    if ((await readFile(path)).length > LONGEST_BYTES) continue;
    out.push({
      menu: i % 3 === 0 ? 'day' : i % 3 === 1 ? 'main' : 'guest',
      path,
      text: name.replace('.wav', ''),
      group: 'out',
    });
  }
  return [...known.filter(({ path }) => existsSync(path)), ...out];
}
