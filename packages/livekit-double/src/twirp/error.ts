/** An error as Twirp tells it. Source: twitchtv.github.io/twirp, errors. */
export class TwirpFailure extends Error {
  constructor(
    readonly code: keyof typeof STATUS,
    message: string,
    readonly meta: Record<string, string> = {},
  ) {
    super(message);
  }
  get status(): number {
    return STATUS[this.code];
  }
}

const STATUS = {
  invalid_argument: 400,
  malformed: 400,
  unauthenticated: 401,
  permission_denied: 403,
  bad_route: 404,
  not_found: 404,
  already_exists: 409,
  deadline_exceeded: 408,
  unavailable: 503,
} as const;
