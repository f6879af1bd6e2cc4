import type { FlowSummary, SummaryStep } from '../summary';

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A4 and US Letter alike: margins of the page, no step torn apart, the picture on a page of its own. */
const STYLE = `
@page { margin: 18mm 16mm; }
body { font: 11pt/1.5 system-ui, sans-serif; color: #1c2b2d; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6em; margin: 0; } h2 { font-size: 1.15em; margin: 1.6em 0 .4em; break-after: avoid; }
.about { color: #5b6b6e; margin: .2em 0 1.5em; } ul { padding-left: 1.2em; margin: .2em 0; }
.step { break-inside: avoid; margin: 1em 0; } .step h3 { font-size: 1em; margin: 0; }
.flow { border-top: 1px solid #c9d4d6; margin-top: 2em; } .see { margin: .2em 0; } .see a { color: inherit; }
.picture { break-before: page; } .picture svg { width: 100%; max-height: 90vh; }
@media print { body { margin: 0; max-width: none; padding: 0; } }`;

/** The summary as a file of its own: opens in any browser, prints on any paper. `about`: version and date in words. */
export function summaryPage(summary: FlowSummary, about: string, picture: string): string {
  const list = (lines: readonly string[]) => `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
  const titles = new Map(
    summary.subflows.map(({ flow, title }, index) => [flow, { title, anchor: `flow-${index + 1}` }]),
  );
  const link = (uses: string | null) => {
    const used = uses === null ? undefined : titles.get(uses);
    return used ? `<p class="see">→ <a href="#${used.anchor}">${escaped(used.title)}</a></p>` : '';
  };
  const told = (steps: readonly SummaryStep[]) =>
    steps.map(
      ({ number, name, lines, ways, uses }) =>
        `<section class="step"><h3>${number}. ${escaped(name)}</h3><p>${escaped(lines.join(' '))}</p>${link(uses)}${list(ways.map(({ words }) => words))}</section>`,
    );
  const steps = told(summary.steps);
  return [
    `<!doctype html><html lang="${escaped(summary.told)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(summary.title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(summary.title)}</h1><p class="about">${escaped(about)}</p>`,
    summary.note === '' ? '' : `<p class="about">${escaped(summary.note)}</p>`,
    ...summary.sections.map(({ title, lines }) => `<section><h2>${escaped(title)}</h2>${list(lines)}</section>`),
    steps.length > 0 ? `<h2>${escaped(summary.stepsTitle)}</h2>${steps.join('')}` : '',
    ...summary.subflows.map(
      ({ flow, title, lines, steps: own }) =>
        `<section class="flow" id="${titles.get(flow)!.anchor}"><h2>${escaped(title)}</h2>${list(lines)}${told(own).join('')}</section>`,
    ),
    `<div class="picture">${picture}</div></body></html>`,
  ].join('\n');
}
