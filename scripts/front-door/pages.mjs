// What the front door says in its own name: while Innline starts, and while one of its parts is away.

export const PART_NAMES = { web: 'The web pages', gateway: 'The live updates', worker: 'The voice worker' };

/** The same for one of several processes of a part: `worker-2`. */
export function processName(name) {
  const [, number] = /^worker-(\d+)$/.exec(name) ?? [];
  return number ? `Voice worker ${number}` : PART_NAMES[name];
}

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

// forced colours and dark mode come from the system; no asset is asked for, nothing else is up yet
function page(title, text) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 18vh auto; padding: 0 1.5rem } h1 { font-size: 1.5rem; font-weight: 600 }</style>
</head>
<body><main><h1>${escapeHtml(title)}</h1><p role="status">${escapeHtml(text)}</p></main></body>
</html>
`;
}

/** Pages for people, JSON for programs, both with the same sentence. Both say: ask again in two seconds. */
function answer(request, response, { status, code, title, text }) {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const forPeople = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  const body = forPeople
    ? page(title, `${text} This page reloads itself.`)
    : JSON.stringify({ error: { code, message: text, retryable: true } });
  response.writeHead(status, {
    'content-type': forPeople ? 'text/html; charset=utf-8' : 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'retry-after': '2',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function answerStarting(request, response, step) {
  answer(request, response, {
    status: 503,
    code: 'starting',
    title: 'Innline is starting',
    text: `Innline is starting: ${step}.`,
  });
}

export function answerAway(request, response, part) {
  answer(request, response, {
    status: 502,
    code: 'part_away',
    title: 'One moment',
    text: `${PART_NAMES[part]} cannot be reached; usually it is restarting. Try again in a few seconds.`,
  });
}

/** An upgrade has no response object: the refusal is written to the bare socket. */
export function refuseUpgrade(socket, text) {
  if (!socket.writable) return;
  const body = JSON.stringify({ error: { code: 'part_away', message: text, retryable: true } });
  socket.end(
    `HTTP/1.1 503 Service Unavailable\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nretry-after: 2\r\nconnection: close\r\n\r\n${body}`,
  );
}
