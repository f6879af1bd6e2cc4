// What telephones at the carrier's side do, in sipp's language. `[audio]` is the port of rtp.ts, `[from]` the caller.

const send = (text: string, attributes = '') =>
  `<send ${attributes}><![CDATA[\n${text.trim().replaceAll(/^ +/gm, '')}\n\n]]></send>`;
const receive = (what: string, attributes = '') => `<recv ${what} ${attributes} />`;

const SDP = `
  v=0
  o=carrier 1 1 IN IP4 [local_ip]
  s=-
  c=IN IP4 [local_ip]
  t=0 0
  m=audio [audio] RTP/AVP 0 101
  a=rtpmap:0 PCMU/8000
  a=rtpmap:101 telephone-event/8000
  a=fmtp:101 0-15
  a=ptime:20
  a=sendrecv`;
const WITH_SDP = `Content-Type: application/sdp
  Content-Length: [len]
  ${SDP.replace('\n', '\n\n')}`;
const EMPTY = 'Content-Length: 0';

/** A request of ours inside the call, or the one that begins it. */
const request = (method: string, number: number, { to = '[next_url]', more = EMPTY, again = true } = {}) =>
  send(
    `${method} ${to} SIP/2.0
    Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
    From: <sip:[from]@[local_ip]:[local_port]>;tag=[call_number]
    To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
    Call-ID: [call_id]
    CSeq: ${number} ${method}
    Contact: <sip:[from]@[local_ip]:[local_port]>
    Max-Forwards: 70
    ${more}`,
    again ? 'retrans="500"' : '',
  );

const response = (status: string, more = EMPTY) =>
  send(`SIP/2.0 ${status}
    [last_Via:]
    [last_From:]
    [last_To:];tag=[call_number]
    [last_Call-ID:]
    [last_CSeq:]
    Contact: <sip:[local_ip]:[local_port]>
    ${more}`);
/** To a request inside a call: its To has our tag already. */
const ok = (status = '200 OK') => response(status).replace(';tag=[call_number]', '');

const CALL = [
  request('INVITE', 1, { to: 'sip:[service]@[remote_ip]:[remote_port]', more: WITH_SDP }).replace(
    '[peer_tag_param]',
    '',
  ),
  ...['100', '180', '183'].map((status) => receive(`response="${status}"`, 'optional="true"')),
  receive('response="200"', 'rrs="true"'),
  request('ACK', 1, { again: false }),
];
const HUNG_UP_ON = [receive('request="BYE"'), ok()];
const HANG_UP = [request('BYE', 2), receive('response="200"')];
const NUDGED = receive('request="MESSAGE"');
const RUNG = [receive('request="INVITE"'), response('100 Trying'), response('180 Ringing')];
const PICK_UP = [response('200 OK', WITH_SDP), receive('request="ACK"')];

const transferEnded = (status: string) => `Event: refer
    Subscription-State: terminated;reason=noresource
    Content-Type: message/sipfrag
    Content-Length: [len]

    SIP/2.0 ${status}`;
/** It rings there. What livekit-sip is told before it has taken in that its REFER was accepted, it does not answer. */
const RINGING_THERE = '<pause milliseconds="500" />';
/** Is told to call somebody else, tries that, and tells how it went. */
const told = (status: string) => [
  receive('request="REFER"'),
  ok('202 Accepted'),
  RINGING_THERE,
  request('NOTIFY', 2, { more: transferEnded(status) }),
  receive('response="200"'),
];

export const SCENARIOS = {
  /** Calls, and listens until the other side hangs up. */
  calls: [...CALL, ...HUNG_UP_ON],
  /** Calls, and hangs up when its owner wants to. */
  'hangs-up': [...CALL, NUDGED, ...HANG_UP],
  /** Calls, is told to call somebody else, does so, and is hung up on. */
  'is-transferred': [...CALL, ...told('200 OK'), ...HUNG_UP_ON],
  /** The same, and whom it calls is busy: it stays where it is. */
  'meets-busy': [...CALL, ...told('486 Busy Here'), ...HUNG_UP_ON],
  /** Does not let itself be transferred. */
  'takes-no-refer': [...CALL, receive('request="REFER"'), ok('405 Method Not Allowed'), ...HUNG_UP_ON],
  /** Is called, picks up, and listens until the other side hangs up. */
  'picks-up': [...RUNG, ...PICK_UP, ...HUNG_UP_ON],
  /** Is called and is busy. */
  busy: [receive('request="INVITE"'), response('486 Busy Here'), receive('request="ACK"')],
  declines: [...RUNG, response('603 Decline'), receive('request="ACK"')],
  /** Rings until nobody wants it any more. */
  rings: [...RUNG, receive('request="CANCEL"'), response('200 OK'), response('487 Request Terminated')],
} as const;
export type ScenarioName = keyof typeof SCENARIOS;

export const scenarioXml = (name: ScenarioName): string =>
  `<?xml version="1.0" encoding="ISO-8859-1" ?>\n<scenario name="${name}">\n${SCENARIOS[name].join('\n')}\n</scenario>\n`;
