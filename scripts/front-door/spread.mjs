// Which of several processes of one part gets what is new.
const LOOK_MS = 1_000;
/** A process that does not answer by then is frozen or overwhelmed. */
const PATIENCE_MS = 2_000;
const [READY, FULL, LEAVING] = [0, 1, 2];

/**
 * @typedef {{ address: string, name?: string, leaving?: boolean, health?: string }} Member `http://127.0.0.1:<port>` of a
 *   process that runs, whether it was asked to end, and where it tells how it is
 */

async function standing({ address, health }) {
  try {
    const response = await fetch(new URL(health, address), { signal: AbortSignal.timeout(PATIENCE_MS) });
    const { status, free } = await response.json();
    if (!response.ok || status === 'draining') return LEAVING;
    return free === 0 ? FULL : READY;
  } catch {
    return LEAVING;
  }
}

/**
 * The one with the fewest open connections comes first, in turn among equals. One that is full comes behind those with
 * room, one that is ending or does not answer last: should all be like that, trying is better than refusing.
 * @param {() => Member[]} members those that run now
 */
export function createSpread(members, { lookMs = LOOK_MS } = {}) {
  const states = new Map();
  let turn = 0;
  const of = (address) => {
    if (!states.has(address)) states.set(address, { standing: READY, open: 0, turn: 0 });
    return states.get(address);
  };

  async function look() {
    const all = members().filter(({ health }) => health);
    // nobody else could be asked instead
    if (all.length < 2) return;
    await Promise.all(
      all.map(async (member) => {
        of(member.address).standing = await standing(member);
      }),
    );
  }
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await look();
    busy = false;
  }, lookMs);
  timer.unref();

  const rank = ({ address, leaving }) => (leaving ? LEAVING : of(address).standing);
  return {
    members,
    /** @returns {string[]} where to try, best first */
    addresses() {
      const sorted = members().toSorted(
        (a, b) =>
          rank(a) - rank(b) || of(a.address).open - of(b.address).open || of(a.address).turn - of(b.address).turn,
      );
      return sorted.map(({ address }) => address);
    },
    /** @param {import('node:net').Socket} socket a connection to one of them, which counts until it closes */
    count(address, socket) {
      const state = of(address);
      state.open += 1;
      turn += 1;
      state.turn = turn;
      socket.once('close', () => {
        state.open -= 1;
      });
    },
    close: () => clearInterval(timer),
  };
}
