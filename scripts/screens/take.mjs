// `npm run screens -- <folder> [section…] [look…]`: a picture of every screen and window of a product that runs, in light and
// dark, at 1280 and 390 px, and a line of JSON for whatever is wrong with one. INNLINE_FACTS (its innline.json) says where.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { dataDir } from '../services/paths.mjs';
import { PlainError, runMain } from '../services/plain-error.mjs';
import { ensureChromium } from '../suite/machine.mjs';
import { LOOKS } from './looks.mjs';
import { makeReport } from './report.mjs';
import { dialogs } from './sections/dialogs.mjs';
import { editor } from './sections/editor.mjs';
import { entry } from './sections/entry.mjs';
import { live } from './sections/live.mjs';
import { pages } from './sections/pages.mjs';
import { makeStage } from './stage.mjs';

const SECTIONS = { entry, pages, editor, dialogs, live };

/** Those that were asked for; all, if none was. */
function chosen(all, nameOf, wanted) {
  const some = all.filter((one) => wanted.includes(nameOf(one)));
  return some.length > 0 ? some : all;
}

await runMain('screens', async () => {
  const [folder, ...wanted] = process.argv.slice(2);
  if (!folder) throw new PlainError('Say where the pictures go: npm run screens -- <folder> [section…] [look…]');
  const looks = chosen(LOOKS, ({ name }) => name, wanted);
  const sections = chosen(Object.keys(SECTIONS), (name) => name, wanted);
  const known = [...Object.keys(SECTIONS), ...LOOKS.map(({ name }) => name)];
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown) throw new PlainError(`“${unknown}” is no section and no look. There are ${known.join(', ')}.`);
  const file = process.env.INNLINE_FACTS ?? path.join(dataDir(), 'innline.json');
  const facts = JSON.parse(readFileSync(file, 'utf8'));
  mkdirSync(folder, { recursive: true });

  const browser = await chromium.launch({
    executablePath: await ensureChromium(() => {}),
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      // Chromium's sandbox refuses root
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const report = makeReport((line) => console.log(JSON.stringify(line)));
  const url = process.env.INNLINE_URL ?? facts.url;
  // signed in once each: signing in often is refused
  const cookies = new Map();
  for (const look of looks) {
    const stage = makeStage({ browser, facts, url, look, folder, report, cookies });
    for (const name of sections) await SECTIONS[name](stage);
    await stage.close();
  }
  await browser.close();
  console.log(JSON.stringify({ screens: report.screens, found: report.found }));
});
