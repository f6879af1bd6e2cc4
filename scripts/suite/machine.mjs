// What the tests want of the machine beyond packages.
import { existsSync, readdirSync } from 'node:fs';
import { PlainError } from '../services/plain-error.mjs';
import { aptInstall, which } from '../services/tools.mjs';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function findChromium() {
  if (process.env.CHROMIUM_PATH) {
    if (existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
    throw new PlainError(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and there is no such file.`);
  }
  if (existsSync(MAC_CHROME)) return MAC_CHROME;
  return CHROMIUM.map(which).find(Boolean) ?? null;
}

/** The browser of the end-to-end tests, installed where apt can. @returns {Promise<string>} its path */
export async function ensureChromium(say) {
  const here = findChromium();
  if (here) return here;
  say('installing Chromium');
  const { why } = await aptInstall(['chromium']);
  const found = findChromium();
  if (found) return found;
  throw new PlainError(
    `The end-to-end tests need Chromium and it could not be installed (${why}). Install it, or set CHROMIUM_PATH.`,
  );
}

const ASTERISK_SOUNDS = ['/usr/share/asterisk/sounds/en', '/usr/share/asterisk/sounds/en_US_f_Allison'];
const hasSounds = () => ASTERISK_SOUNDS.some((folder) => existsSync(folder) && readdirSync(folder).length > 0);

/** Voices other than our own for the listening tests. They are skipped where these cannot be had. */
export async function ensureCorpora(say) {
  const missing = [
    ...['flite', 'espeak-ng'].filter((name) => !which(name)),
    ...(hasSounds() ? [] : ['asterisk-core-sounds-en-wav']),
  ];
  for (const name of missing) {
    const { ok, why } = await aptInstall([name]);
    say(ok ? `installed ${name}` : `${name} is not to be had (${why}); tests that listen to it are skipped`);
  }
}
