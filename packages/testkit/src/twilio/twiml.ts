export interface Verb {
  name: string;
  attributes: Record<string, string>;
  children: Verb[];
  text: string;
}

/** What the double understands, with the attributes it lets pass. Source: twilio.com/docs/voice/twiml. */
const KNOWN: Record<string, readonly string[]> = {
  Response: [],
  Connect: ['action', 'method'],
  Stream: ['url', 'name', 'statusCallback', 'statusCallbackMethod'],
  Parameter: ['name', 'value'],
  Redirect: ['method'],
  Say: ['voice', 'language', 'loop'],
  Dial: ['callerId', 'timeout', 'action', 'method'],
  Number: ['sendDigits', 'statusCallback', 'statusCallbackMethod', 'statusCallbackEvent'],
  Sip: ['statusCallback', 'statusCallbackMethod', 'statusCallbackEvent'],
  Hangup: [],
  Pause: ['length'],
};
/** Name and value of a parameter together. */
const MOST_PARAMETER = 500;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string) =>
  text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (_, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? '';
    return String.fromCodePoint(Number(name[1] === 'x' ? `0${name.slice(1)}` : name.slice(1)));
  });

function verbOf(tag: string): Verb {
  const name = /^\w+/.exec(tag)![0];
  const attributes: Record<string, string> = {};
  for (const [, key, value] of tag.matchAll(/(\w+)="([^"]*)"/g)) attributes[key!] = plain(value!);
  if (!(name in KNOWN)) throw new Error(`<${name}> is no verb`);
  for (const key of Object.keys(attributes))
    if (!KNOWN[name]!.includes(key)) throw new Error(`<${name}> has no attribute ${key}`);
  return { name, attributes, children: [], text: '' };
}

/**
 * Reads TwiML as strictly as Twilio does.
 * @throws Error for what Twilio would refuse with an application error
 */
export function readTwiml(xml: string): Verb[] {
  const root: Verb = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  for (const [, tag, text] of xml.replace(/^\s*<\?xml[^>]*\?>/, '').matchAll(/<([^>]+)>|([^<]+)/g)) {
    const here = stack.at(-1)!;
    if (text !== undefined) here.text += plain(text);
    else if (tag!.startsWith('/')) {
      if (stack.pop()!.name !== tag!.slice(1).trim()) throw new Error('TwiML is not well formed');
    } else {
      const verb = verbOf(tag!);
      here.children.push(verb);
      if (!tag!.endsWith('/')) stack.push(verb);
    }
  }
  const [response] = root.children;
  if (stack.length !== 1 || root.children.length !== 1 || response?.name !== 'Response')
    throw new Error('TwiML is one <Response>');
  for (const verb of response.children) checkStream(verb);
  return response.children;
}

function checkStream(verb: Verb): void {
  for (const stream of verb.children.filter(({ name }) => name === 'Stream')) {
    const { url = '' } = stream.attributes;
    if (!/^wss?:\/\//.test(url) || url.includes('?')) throw new Error('a stream’s url is wss:// without a query');
    for (const { attributes } of stream.children)
      if (`${attributes.name}${attributes.value}`.length > MOST_PARAMETER) throw new Error('a parameter is too long');
  }
}
