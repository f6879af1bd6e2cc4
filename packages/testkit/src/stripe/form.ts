/** How Stripe refuses. Source: docs.stripe.com/api/errors. */
export class StripeError extends Error {
  constructor(
    readonly status: number,
    readonly code: string | null,
    readonly param: string | null,
    message: string,
    readonly type = 'invalid_request_error',
  ) {
    super(message);
  }
}

const bad = (param: string, code: string, message: string) => new StripeError(400, code, param, message);

/** A request's form, read strictly: what nobody reads is a parameter Stripe would refuse. */
export class Form {
  private readonly unread: Set<string>;

  constructor(private readonly fields: URLSearchParams) {
    this.unread = new Set(fields.keys());
  }

  text(name: string, most = 5_000): string | null {
    this.unread.delete(name);
    const all = this.fields.getAll(name);
    if (all.length > 1) throw bad(name, 'parameter_invalid', `Received ${name} twice.`);
    const [value = null] = all;
    if (value === '') throw bad(name, 'parameter_invalid_empty', `You passed an empty string for '${name}'.`);
    if (value !== null && value.length > most) throw bad(name, 'parameter_invalid', `${name} is too long.`);
    return value;
  }

  need(name: string, most?: number): string {
    const value = this.text(name, most);
    if (value === null) throw bad(name, 'parameter_missing', `Missing required param: ${name}.`);
    return value;
  }

  integer(name: string): number {
    const value = this.need(name);
    if (!/^-?\d{1,15}$/.test(value)) throw bad(name, 'parameter_invalid_integer', `Invalid integer: ${value}`);
    return Number(value);
  }

  url(name: string): string {
    const value = this.need(name);
    if (!/^https?:\/\/\S+$/.test(value)) throw bad(name, 'url_invalid', 'Not a valid URL');
    return value;
  }

  /** `name[key]=value`: at most 50 keys of 40 characters, values of 500. Source: docs.stripe.com/api/metadata. */
  hash(name: string): Record<string, string> {
    const pattern = new RegExp(`^${name.replace(/[[\]]/g, '\\$&')}\\[([^\\]]{1,40})\\]$`);
    const keys = [...this.fields.keys()].flatMap((field) => pattern.exec(field)?.[1] ?? []);
    if (keys.length > 50) throw bad(name, 'parameter_invalid', 'Metadata can have up to 50 keys.');
    return Object.fromEntries(keys.map((key) => [key, this.need(`${name}[${key}]`, 500)]));
  }

  /** @throws StripeError for what nobody has read */
  end(): void {
    const [first] = this.unread;
    if (first !== undefined) throw bad(first, 'parameter_unknown', `Received unknown parameter: ${first}`);
  }
}

export { bad };
