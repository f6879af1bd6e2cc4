import type { CallMedia } from '../media/contract';
import { Player } from '../media/player';
import { type SentenceId, sentence } from '../prompts/sentences';
import type { Services } from '../services';

/** A caller whom nothing of ours can serve hears why, and then the line closes: never silence. */
export async function apologise(
  media: CallMedia,
  id: SentenceId,
  why: string,
  language: string,
  services: Services,
): Promise<void> {
  services.metrics.refused.inc({ why });
  const spoken = sentence(id, language);
  const player = new Player(media, services.ticker);
  const sound = services.prompts.get({ ...spoken, voice: null });
  await new Promise<void>((resolve) => {
    media.handle({ frame() {}, digit() {}, text() {}, mark: (name) => player.marked(name), closed: () => resolve() });
    player.play({ key: 'apology', sound, finished: () => resolve() });
  });
  player.close();
  media.close(why);
}
