import { fileURLToPath } from 'node:url';

/** Under tsx and vitest this file is a `.ts`; in the bundle it is part of `dist/main.mjs`. */
const SOURCE = import.meta.url.endsWith('.ts');

/** The file a media host begins with, in either form. */
export const hostEntry = (): string =>
  fileURLToPath(new URL(SOURCE ? './host/boot.mjs' : './media-host.mjs', import.meta.url));
