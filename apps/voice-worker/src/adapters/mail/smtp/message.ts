/** RFC 2047: anything beyond plain ASCII, line breaks included, goes into encoded words and cannot become a header. */
export function encodedHeader(text: string): string {
  if (/^[ -~]*$/.test(text) && text.length < 60) return text;
  const words: string[] = [];
  let chunk = '';
  for (const character of text) {
    // an encoded word has 75 characters at most: 45 bytes of text
    if (Buffer.byteLength(chunk + character) > 45) {
      words.push(chunk);
      chunk = '';
    }
    chunk += character;
  }
  words.push(chunk);
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

/** A message of RFC 5322: plain text in UTF-8, as base64 in lines of 76, so that no line of it is a dot alone. */
export function messageOf(mail: { from: string; to: string; subject: string; text: string; id: string; at: Date }) {
  const body = Buffer.from(mail.text.replace(/\r?\n/g, '\r\n')).toString('base64');
  return [
    `Date: ${mail.at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${mail.id}@${mail.from.split('@')[1]}>`,
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    `Subject: ${encodedHeader(mail.subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Auto-Submitted: auto-generated',
    '',
    ...(body.match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}
