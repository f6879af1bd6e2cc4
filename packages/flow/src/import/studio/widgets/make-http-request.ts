import { drawRequest, jsonOf, parametersOf, withQuery } from '../request';
import type { WidgetDefinition } from '../widget';

export const makeHttpRequest: WidgetDefinition = {
  types: ['make-http-request'],
  label: 'Make HTTP Request',
  channel: 'any',
  besides: ['parameters'],
  convert(work) {
    const given = work.property('method').trim().toUpperCase();
    const method = given === 'GET' ? 'GET' : 'POST';
    if (given !== '' && given !== method) {
      work.note('approximated', 'method', `The file asks by ${given.slice(0, 20)}; here it is POST. Choose another.`);
    }
    const parameters = parametersOf(work);
    const type = work.property('content_type') || 'application/x-www-form-urlencoded';
    const asJson = type.toLowerCase().includes('json');
    if (method === 'POST' && !asJson) {
      work.note(
        'approximated',
        'content_type',
        `Studio sent the body as ${type.slice(0, 60)}; Innline sends JSON. Let the service accept that.`,
      );
    }
    if (work.property('add_twilio_auth') === 'true') {
      work.note(
        'approximated',
        'login',
        'The login of the Twilio account is not sent. Put the service’s own at Connections.',
      );
    }
    const url = work.text(work.property('url'), 2_000);
    const own = work.property('body').trim();
    drawRequest(work, {
      method,
      url: method === 'GET' ? withQuery(work, url, parameters) : url,
      body: parameters.length > 0 && (own === '' || !asJson) ? jsonOf(work, parameters) : work.text(own),
      failed: 'failed',
    });
  },
};
