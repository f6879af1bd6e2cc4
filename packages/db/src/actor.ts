/** Who changes something: stands in the audit log. `actor` is `user:<id>`, `api_key:<id>` or `system`. */
export interface Actor {
  actor: string;
  name: string;
}

export const SYSTEM: Actor = { actor: 'system', name: 'Innline' };

/** A signed-in person as an actor. */
export const userActor = (user: { id: string; name: string }): Actor => ({ actor: `user:${user.id}`, name: user.name });

/** An API key as an actor. */
export const apiKeyActor = (key: { id: string; name: string }): Actor => ({
  actor: `api_key:${key.id}`,
  name: key.name,
});

/** What happened on a call by itself: a guest's booking, a lead. */
export const callActor = (callId: string): Actor => ({ actor: `call:${callId}`, name: 'A call' });
