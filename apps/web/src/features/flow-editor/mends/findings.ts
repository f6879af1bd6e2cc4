import type { Problem } from '@innline/flow';
import { askFirst } from './ask-first';
import { branches } from './branches';
import { cards } from './cards';
import { choose } from './choose';
import { circle } from './circle';
import { consent } from './consent';
import { countRounds } from './count-rounds';
import { doubles } from './doubles';
import { firstValue } from './first-value';
import { hours } from './hours';
import { keys } from './keys';
import { errorLane, hangupLane } from './lanes';
import { longPrompt } from './long-prompt';
import { lost } from './lost';
import { menu } from './menu';
import { missingLanguage } from './missing-language';
import { unknownName } from './names';
import { noPerson } from './no-person';
import { openPort } from './open-port';
import { unknownKind, usualSetting } from './settings';
import { structure } from './structure';
import { subflows } from './subflows';
import type { Mender } from './types';
import { unreachable } from './unreachable';
import { unused } from './unused';
import { voice } from './voice';

/** A kind of finding, and who knows how to mend it. */
export type Kind = { code: Problem['code']; says: RegExp } & (
  | { mends: readonly Mender[] }
  /** Only a person can: why. */
  | { unmended: string }
);

/** Every kind of finding there is; the first row that fits counts. */
export const KINDS: readonly Kind[] = [
  {
    code: 'document',
    says: /^This is no flow|^The flow is too large|^The part at |cannot be read: /,
    unmended: 'Nothing was read that could be changed: what was brought in is mended where it came from.',
  },
  {
    code: 'document',
    says: /^This flow is too large to look at every call/,
    unmended: 'What to take out into a flow of its own is a matter of what belongs together.',
  },
  { code: 'document', says: /^Two (nodes|lines) have the id|^Two variables are called/, mends: [doubles] },
  {
    code: 'document',
    says: /^Nothing starts|^There are two starts|Rename one of them\.$|^A line |lines leave “/,
    mends: [structure],
  },
  { code: 'config', says: /is of a kind this version does not know/, mends: [unknownKind] },
  {
    code: 'config',
    says: /^“.+” wants “.+”, which this version cannot do/,
    unmended: 'What the step was for only its author knows; another tool would do something else.',
  },
  {
    code: 'config',
    says: /Fill it in\.$/,
    unmended: 'What a tool is told comes from what callers are asked: no value would be true.',
  },
  {
    code: 'config',
    says: /uses is gone or was never published|this flow into itself|flows within each other|Open “.+” and take its ways back over|Correct it in “/,
    mends: [subflows],
  },
  { code: 'config', says: /^“.+” has no .+ yet\. Choose one\.$/, mends: [choose, subflows] },
  { code: 'config', says: /^“.+”.*: /, mends: [usualSetting] },
  {
    code: 'template',
    says: / cannot be read: /,
    unmended: 'Where the brackets belong only whoever wrote the sentence knows; the place is named.',
  },
  {
    code: 'template',
    says: /times over\./,
    unmended: 'How much of it callers should hear only whoever wrote the sentence knows.',
  },
  { code: 'template', says: /which this flow does not have/, mends: [unknownName] },
  { code: 'G1', says: /^Nothing happens /, mends: [openPort] },
  { code: 'G2', says: /^No call can get to /, mends: [unreachable] },
  { code: 'G3', says: /goes round for ever/, mends: [circle] },
  { code: 'G3', says: /before the call comes to an end/, mends: [lost] },
  { code: 'G4', says: /to a person, a voicemail or a callback/, mends: [noPerson] },
  { code: 'G5', says: /but nothing ever changes it/, mends: [countRounds] },
  { code: 'G5', says: /go round for ever/, mends: [circle] },
  { code: 'G6', says: /uses the answer of /, mends: [askFirst] },
  { code: 'G6', says: /uses the variable /, mends: [firstValue] },
  { code: 'G6', says: /which nothing uses/, mends: [unused] },
  { code: 'G7', says: /^Nothing happens /, mends: [openPort] },
  { code: 'G7', says: /may take \d+ seconds, and is broken off/, mends: [hangupLane] },
  {
    code: 'G7',
    says: /no payment account is connected/,
    unmended: 'An account is connected under Connections, by whoever holds it.',
  },
  { code: 'G7', says: /^When a step breaks|^The desk for failures/, mends: [errorLane] },
  { code: 'G8', says: /looks like a card number/, mends: [cards] },
  { code: 'G8', says: /./, mends: [consent] },
  { code: 'G9', says: /are gone\. Choose others|is gone\. Choose another/, mends: [choose] },
  { code: 'G9', says: /^The voice of |^The flow’s voice for /, mends: [voice] },
  { code: 'G9', says: /is never (open|closed) in the next 365 days/, mends: [hours] },
  {
    code: 'G9',
    says: /^Opening hours “/,
    unmended: 'Hours belong to the hotel and to all its flows: they are changed on the page for opening hours.',
  },
  { code: 'G10', says: /is missing in /, mends: [missingLanguage] },
  { code: 'G10', says: /do not meet the same in every language/, mends: [branches] },
  { code: 'G10', says: /nobody understands/, mends: [keys] },
  { code: 'G11', says: /speaks for about/, mends: [longPrompt] },
  { code: 'G11', says: /./, mends: [menu] },
];

export const kindOf = ({ code, message }: Problem): Kind | undefined =>
  KINDS.find((kind) => kind.code === code && kind.says.test(message));
