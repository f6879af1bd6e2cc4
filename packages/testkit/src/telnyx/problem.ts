/** How Telnyx refuses. Source: developers.telnyx.com, errors. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
  ) {
    super(title);
  }

  get body() {
    return {
      errors: [{ code: this.code, title: this.title, detail: this.title, meta: { url: 'https://telnyx.test' } }],
    };
  }
}
