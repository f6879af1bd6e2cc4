const FAMILY = /^# (?:HELP|TYPE) (\S+)/;
const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (.+)$/;

/**
 * What several workers count, as one page in Prometheus's text format: each sample says whose it is.
 * @param {{ name: string, text: string }[]} pages
 */
export function mergeMetrics(pages) {
  const families = new Map();
  for (const { name, text } of pages) {
    let family = null;
    for (const line of text.split('\n')) {
      const [, named] = FAMILY.exec(line) ?? [];
      if (named) {
        if (!families.has(named)) families.set(named, { heads: new Set(), samples: [] });
        family = families.get(named);
        family.heads.add(line);
        continue;
      }
      const [, sample, labels, value] = SAMPLE.exec(line) ?? [];
      if (!sample || !family) continue;
      family.samples.push(`${sample}{worker="${name}"${labels ? `,${labels}` : ''}} ${value}`);
    }
  }
  return `${[...families.values()].flatMap(({ heads, samples }) => [...heads, ...samples]).join('\n')}\n`;
}

/** Asks all of them; one that does not answer is left out. */
export async function answerMetrics(members, response) {
  const pages = await Promise.all(
    members.map(async ({ name, address }) => {
      try {
        const page = await fetch(new URL('/metrics', address), { signal: AbortSignal.timeout(2_000) });
        return { name, text: await page.text() };
      } catch {
        return { name, text: '' };
      }
    }),
  );
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' });
  response.end(mergeMetrics(pages));
}
