/**
 * What a screen reader would stumble over, a sentence each; for `page.evaluate`. Names are computed as far as the page's
 * own means go: label, aria-label, aria-labelledby, title, text, the alternative text of a picture.
 */
export function faultsOf(): string[] {
  const faults: string[] = [];
  const shown = (element: Element) =>
    element.getClientRects().length > 0 && !element.closest('[aria-hidden=true], [inert]');
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(shown);
  const text = (element: Element | null) => (element?.textContent ?? '').trim();
  const name = (element: Element): string => {
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const { labels } = element as HTMLInputElement;
    return [
      element.getAttribute('aria-label') ?? '',
      ...labelled.map((id) => text(document.getElementById(id))),
      ...[...(labels ?? [])].map(text),
      element.closest('label') ? text(element.closest('label')) : '',
      text(element),
      element.getAttribute('title') ?? '',
      element.querySelector('img[alt]')?.getAttribute('alt') ?? '',
    ].join('');
  };
  const tell = (element: Element, what: string) => faults.push(`${what}: ${element.outerHTML.slice(0, 120)}`);

  for (const element of all('button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=tab]'))
    if (name(element).trim() === '') tell(element, 'no name');
  for (const image of all('img:not([alt])')) tell(image, 'no alternative text');
  for (const svg of all('button svg, a svg')) if (!svg.closest('[aria-hidden=true]')) tell(svg, 'icon read aloud');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) faults.push(`id twice: ${id}`);
  for (const element of document.querySelectorAll('[aria-describedby], [aria-controls][aria-expanded=true]'))
    for (const id of (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean))
      if (!document.getElementById(id)) tell(element, `described by nothing (${id})`);
  if (document.documentElement.lang === '') faults.push('the page has no language');
  if (document.title === '') faults.push('the page has no title');
  if (document.querySelectorAll('main').length !== 1) faults.push('not exactly one main region');
  if (all('h1').length !== 1) faults.push(`${all('h1').length} first headings`);
  return faults;
}
