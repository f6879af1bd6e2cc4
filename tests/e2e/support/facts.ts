import { readFileSync } from 'node:fs';

interface Facts {
  url: string;
  demo: {
    hotels: { id: string; slug: string; name: string }[];
    users: { email: string; name: string; role: string; password: string }[];
    apiKey: string;
    flows: { id: string; name: string }[];
    lines: { id: string; name: string; number: string | null }[];
  };
}

/** What `npm start` wrote down about itself: addresses, demo users, the demo's ids. */
export const facts: Facts = JSON.parse(readFileSync(process.env.INNLINE_FACTS ?? '.data/innline.json', 'utf8'));

export const hotel = facts.demo.hotels[0]!;

/** The demo's member of the first hotel with this role. */
export function member(role: string) {
  const user = facts.demo.users.find((candidate) => candidate.role === role);
  if (!user) throw new Error(`The demo has no ${role}.`);
  return user;
}

export function flowId(name: string): string {
  const flow = facts.demo.flows.find((candidate) => candidate.name === name);
  if (!flow) throw new Error(`The demo has no flow “${name}”.`);
  return flow.id;
}
