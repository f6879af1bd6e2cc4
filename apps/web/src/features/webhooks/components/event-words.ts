import { type ToldType, WEBHOOK_EVENT_WORDS } from '@innline/shared';

/** What an event means; its bare name where this page is older than the event. */
export const eventWords = (type: string): string => WEBHOOK_EVENT_WORDS[type as ToldType]?.label ?? type;
