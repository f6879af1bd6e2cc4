import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { NewApplication, NewFqdn, NewFqdnConnection } from './shapes';

export interface FakeNumber {
  id: string;
  record_type: 'phone_number';
  phone_number: string;
  status: 'active' | 'port-pending';
  connection_id: string | null;
  connection_name: string | null;
  customer_reference: string | null;
  tags: string[];
}
type Stored<T extends z.ZodType> = z.infer<T> & { id: string };

/** What the account holds. */
export class FakeAccount {
  readonly numbers: FakeNumber[] = [];
  readonly applications: Stored<typeof NewApplication>[] = [];
  readonly connections: Stored<typeof NewFqdnConnection>[] = [];
  readonly fqdns: Stored<typeof NewFqdn>[] = [];
  readonly profiles = [{ id: 'profile-1', name: 'Default' }];
  readonly messages: { to: string; from?: string; text: string }[] = [];

  addNumber(phone_number: string, more: Partial<FakeNumber> = {}): FakeNumber {
    const number: FakeNumber = {
      ...{ id: `${this.numbers.length + 1}`, record_type: 'phone_number', phone_number, status: 'active' },
      ...{ connection_id: null, connection_name: null, customer_reference: null, tags: [], ...more },
    };
    this.numbers.push(number);
    return number;
  }

  addApplication(webhook_event_url: string, application_name = 'Innline'): string {
    const id = randomUUID();
    this.applications.push({ id, application_name, webhook_event_url });
    return id;
  }

  /** Where calls to a number, or of a connection, are told about. */
  webhookOf(connectionId: string | null): string | null {
    return this.applications.find(({ id }) => id === connectionId)?.webhook_event_url ?? null;
  }
}
