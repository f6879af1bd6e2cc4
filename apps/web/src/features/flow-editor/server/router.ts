import { router } from '@/server/trpc/init';
import { context } from './context';
import { get } from './get';
import { keepCopy } from './keep-copy';
import { library } from './library';
import { presence } from './presence';
import { publish } from './publish';
import { recordings } from './recordings';
import { saveDraft } from './save-draft';
import { speech } from './speech';
import { storeAudio } from './store-audio';

export const flowEditorRouter = router({
  get,
  context,
  speech,
  library,
  saveDraft,
  publish,
  presence,
  keepCopy,
  recordings,
  storeAudio,
});
