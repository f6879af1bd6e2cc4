/**
 * Runs in the page: what sticks out, is cut off without a way to read it, or is too small to be hit by a finger. What is
 * drawn on a canvas is zoomed, and left out.
 * @returns {{ kind: 'WIDE' | 'CUT' | 'SMALL', what: string, of?: string }[]}
 */
export function faultsOf() {
  /** CSS pixels, of WCAG 2.2's “Target size (minimum)”. */
  const TARGET = 24;
  const faults = [];
  const forReadersOnly = (element) => {
    const { clip, clipPath } = getComputedStyle(element);
    return clip.startsWith('rect(0px') || clipPath === 'inset(50%)';
  };
  const visible = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let each = element; each; each = each.parentElement) if (forReadersOnly(each)) return false;
    return !element.closest('[inert]');
  };
  const all = (selector) =>
    [...document.querySelectorAll(selector)].filter(
      (element) => visible(element) && !element.closest('.react-flow__viewport, .react-flow__minimap, svg'),
    );
  const words = (element) =>
    (element.getAttribute('aria-label') || element.textContent || element.value || element.name || '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60);
  const where = (element) => `${element.tagName.toLowerCase()} “${words(element)}”`;

  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth)
    faults.push({ kind: 'WIDE', what: `the page, by ${page.scrollWidth - page.clientWidth}` });

  for (const element of all('body *')) {
    const style = getComputedStyle(element);
    const by = element.scrollWidth - element.clientWidth;
    if (by > 1 && element.clientWidth > 1) {
      // a list that is meant to be scrolled sideways says so in its class
      const meant = /overflow-x-auto|overflow-auto/.test(element.className);
      if (/auto|scroll/.test(style.overflowX) && !meant)
        faults.push({ kind: 'WIDE', what: `${where(element)}, by ${by}` });
      const told = element.closest('[title], [aria-label]');
      if (/hidden|clip/.test(style.overflowX) && hasOwnText(element) && !told)
        faults.push({ kind: 'CUT', what: `${where(element)}, by ${by}` });
    }
    const down = element.scrollHeight - element.clientHeight;
    if (down > 3 && /hidden|clip/.test(style.overflowY) && hasOwnText(element) && style.webkitLineClamp === 'none')
      faults.push({ kind: 'CUT', what: `${where(element)}, by ${down} down` });
  }

  const targets = all(
    'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=tab], [role=switch]',
  );
  for (const element of targets) {
    // in a sentence, the line is as high as it is
    if (element.matches('a') && getComputedStyle(element).display === 'inline') continue;
    // a form's own copy of a control of ours
    if (element.matches('[aria-hidden=true]')) continue;
    const own = (element.closest('label') ?? element).getBoundingClientRect();
    // many are larger under a finger than they look
    const more = getComputedStyle(element, '::after');
    const around = more.position === 'absolute' ? more : { width: 0, height: 0 };
    const width = Math.max(own.width, Number.parseFloat(around.width) || 0);
    const height = Math.max(own.height, Number.parseFloat(around.height) || 0);
    if (width > 0 && (width < TARGET || height < TARGET))
      faults.push({
        kind: 'SMALL',
        what: `${where(element)}, ${Math.round(width)} × ${Math.round(height)}`,
        of: `${element.tagName} ${element.className}`,
      });
  }
  return faults;

  function hasOwnText(element) {
    return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  }
}
