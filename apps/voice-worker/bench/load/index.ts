import { browserWay } from './browser';
import { telnyxWay } from './telnyx';
import { twilioWay } from './twilio';
import type { LoadWay, WayName } from './way';

export const openWay = (name: WayName): Promise<LoadWay> =>
  ({ browser: browserWay, telnyx: telnyxWay, twilio: twilioWay })[name]();
