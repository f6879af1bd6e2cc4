import type { Tested } from './test-flow';

/** The result as people read it in a log. */
export function asText({ flow, passed, guarantees, scenarios }: Tested): string {
  const failing = scenarios.filter((one) => !one.passed).length;
  const lines = [
    flow,
    ...scenarios.flatMap((one) => [
      `  ${one.passed ? 'passes' : 'FAILS '}  ${one.name}`,
      ...one.messages.map((message) => `            ${message}`),
    ]),
    ...(guarantees ?? []).flatMap(({ code, message }) => [`  FAILS   ${code}: ${message}`]),
    '',
    `${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'}, ${failing} failing; ${guaranteeWords(guarantees)}. ${passed ? 'Everything passes.' : 'Something fails.'}`,
  ];
  return `${lines.join('\n')}\n`;
}

const guaranteeWords = (guarantees: Tested['guarantees']): string =>
  guarantees === null ? 'guarantees left out' : `${guarantees.length} guarantees broken`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

/** The result as CI servers read it. */
export function asJunit({ flow, guarantees, scenarios }: Tested): string {
  const cases = [
    ...scenarios.map(({ file, name, messages }) => ({ place: file, name, messages })),
    ...(guarantees === null
      ? []
      : [{ place: 'guarantees', name: 'Guarantees', messages: guarantees.map(({ message }) => message) }]),
  ];
  const failures = cases.filter(({ messages }) => messages.length > 0).length;
  const body = cases.map(({ place, name, messages }) => {
    const inside = messages.map((message) => `      <failure message="${escaped(message)}"/>\n`).join('');
    const open = `    <testcase classname="${escaped(place)}" name="${escaped(name)}"`;
    return inside === '' ? `${open}/>\n` : `${open}>\n${inside}    </testcase>\n`;
  });
  const suite = `<testsuite name="${escaped(flow)}" tests="${cases.length}" failures="${failures}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  ${suite}\n${body.join('')}  </testsuite>\n</testsuites>\n`;
}
