import type { WidgetWork } from './work';

/** Who gets it where the widget does not say: whoever is on the phone. */
const CALLER = '{{contact.channel.address}}';
const LINE = /^\s*\{\{-?\s*flow\.channel\.address\s*-?\}\}\s*$/;
const LONGEST = 1_600;

/** Draws the step that sends a text message; what Innline sends otherwise is told. Gives its id. */
export function drawMessage(work: WidgetWork): string {
  const from = work.property('from').trim();
  if (from !== '' && !LINE.test(from)) {
    const text = `Studio sent it from ${from.slice(0, 60)}. Here it comes from the line that was called.`;
    work.note('approximated', 'sender', text);
  }
  if (work.property('content_sid') !== '' || work.property('content_template_sid') !== '') {
    const text =
      'Its content template at Twilio stays behind. The words of the widget are sent: look whether they are all.';
    work.note('approximated', 'content_template', text);
  }
  if (work.property('media_url').trim() !== '') {
    work.note('approximated', 'media', 'The picture stays behind: only the words are sent.');
  }
  const to = work.property('to').trim() || CALLER;
  if (/^(?:whatsapp|messenger|rcs):/i.test(to)) {
    work.note('approximated', 'messenger', 'Studio sent it by a messenger. Here it is a text message to the number.');
  }
  const body = work.text(work.property('body'), LONGEST);
  if (body.trim() === '') {
    work.note('approximated', 'placeholder', 'The message has no words of its own. Write what it shall say.');
  }
  return work.add('tool', {
    tool: 'send_sms',
    input: { number: work.text(to.replace(/^(?:whatsapp|messenger|rcs):/i, ''), 200), text: body },
    result: null,
    sayResult: false,
    filler: {},
    holdMusic: false,
    timeoutSeconds: 10,
    retries: 0,
  });
}
