import type { Broken, Tested } from './test-flow';

/** The result as people read it in a log. */
export function asText({ flow, passed, guarantees, scenarios }: Tested): string {
  const failing = scenarios.filter((one) => !one.passed).length;
  const lines = [
    flow,
    ...scenarios.flatMap((one) => [
      `  ${one.passed ? 'passes' : 'FAILS '}  ${one.name}`,
      ...one.messages.map((message) => `            ${message}`),
    ]),
    ...(guarantees ?? []).flatMap((broken) => [`  FAILS   ${broken.code}: ${broken.message}`, ...callOf(broken)]),
    '',
    `${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'}, ${failing} failing; ${guaranteeWords(guarantees)}. ${passed ? 'Everything passes.' : 'Something fails.'}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The call that runs into it, as people would place it. */
const callOf = ({ call }: Broken): string[] =>
  call.length === 0 ? [] : [`            In a call: ${call.join(' → ')}`];

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

const inReport = (broken: Broken): string[] => [broken.message, ...callOf(broken).map((line) => line.trim())];

/** The result as CI servers read it: one failure a test, which is all that many of them know. */
export function asJunit({ flow, guarantees, scenarios }: Tested): string {
  const cases = [
    ...scenarios.map(({ file, name, messages }) => ({ place: file, name, messages })),
    ...(guarantees === null
      ? []
      : [{ place: 'guarantees', name: 'Guarantees', messages: guarantees.flatMap(inReport) }]),
  ];
  const failures = cases.filter(({ messages }) => messages.length > 0).length;
  const body = cases.map(({ place, name, messages }) => {
    const [first] = messages;
    const inside =
      first === undefined
        ? ''
        : `      <failure message="${escaped(first)}">${escaped(messages.join('\n'))}</failure>\n`;
    const open = `    <testcase classname="${escaped(place)}" name="${escaped(name)}"`;
    return inside === '' ? `${open}/>\n` : `${open}>\n${inside}    </testcase>\n`;
  });
  const suite = `<testsuite name="${escaped(flow)}" tests="${cases.length}" failures="${failures}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  ${suite}\n${body.join('')}  </testsuite>\n</testsuites>\n`;
}
