export interface Mail {
  /** Addresses; each gets a copy of its own, so that nobody sees the others. */
  to: string[];
  subject: string;
  /** Plain text. */
  text: string;
  /** The same for every try at the same mail; servers and readers that look at Message-ID see one. Default: a new one. */
  key?: string;
}

/** Sending e-mail. */
export interface MailProvider {
  readonly id: string;
  /** @throws Error when the mail server does not take it for one of the addresses */
  send(mail: Mail): Promise<void>;
  /** Connects and signs in, and sends nothing. @throws Error with one sentence that says what to do */
  test(): Promise<void>;
}
