import { pieces } from './template/scan';
import type { WidgetWork } from './work';

interface Parameter {
  key: string;
  value: string;
}

/** The `parameters` of a widget that asks another system; what is none is left out. */
export function parametersOf(work: WidgetWork): Parameter[] {
  const list = Array.isArray(work.state.properties.parameters) ? (work.state.properties.parameters as unknown[]) : [];
  return list.slice(0, 100).flatMap((item) => {
    const { key, value } = (item ?? {}) as { key?: unknown; value?: unknown };
    return typeof key === 'string' && key !== ''
      ? [{ key, value: typeof value === 'string' ? value : String(value ?? '') }]
      : [];
  });
}

/** A JSON object made when the request is: each value stays text, as Studio sends it. */
export function jsonOf(work: WidgetWork, parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return '';
  let captures = '';
  const fields = parameters.map(({ key, value }, index) => {
    const text = work.text(value);
    if (!text.includes('{{') && !text.includes('{%')) return `${JSON.stringify(key)}: ${JSON.stringify(text)}`;
    captures += `{%- capture given_${index + 1} -%}${text}{%- endcapture -%}`;
    return `${JSON.stringify(key)}: {{ given_${index + 1} | json_text }}`;
  });
  return `${captures}{ ${fields.join(', ')} }`;
}

/** The address with the parameters behind it, as a GET has them. */
export function withQuery(work: WidgetWork, url: string, parameters: readonly Parameter[]): string {
  const query = parameters.map(({ key, value }) => {
    const text = pieces(work.text(value)).map(({ kind, text, open, close }) => {
      if (kind === 'text') return encodeURIComponent(text);
      return kind === 'output' ? `${open}${text.trimEnd()} | url_encode ${close}` : open + text + close;
    });
    return `${encodeURIComponent(key)}=${text.join('')}`;
  });
  if (query.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}`;
}

/** Draws the request; its answer is kept for the texts that read it. */
export function drawRequest(
  work: WidgetWork,
  { method, url, body, failed }: { method: string; url: string; body: string; failed: string },
): void {
  const result = work.variable(work.draft.names.result(work.state.name), 'object');
  if (/\$\{|YOUR[_-]/.test(url) || url.trim() === '') {
    work.note(
      'approximated',
      'placeholder',
      `The address (${url.slice(0, 120) || 'none'}) has a place to be filled in. Write the real one.`,
    );
  }
  const ask = work.add('tool', {
    tool: 'http_request',
    input: { method, url, body: method === 'GET' ? '' : body },
    result,
    sayResult: false,
    filler: {},
    holdMusic: false,
    timeoutSeconds: 10,
    retries: 0,
  });
  work.lead(ask, 'success', 'success');
  work.lead(ask, 'failure', failed);
  // left open, an answer of “refused” would count as a success
  if (work.state.transitions.some(({ event, next }) => event === failed && next)) work.lead(ask, 'refused', failed);
  else work.join(ask, 'refused', work.silentEnd());
}
