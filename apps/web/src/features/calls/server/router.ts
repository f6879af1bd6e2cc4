import { router } from '@/server/trpc/init';
import { detail } from './detail';
import { facets } from './facets';
import { list } from './list';
import { markHeard, unheard, voicemails } from './voicemails';

export const callsRouter = router({ list, facets, detail, voicemails, unheard, markHeard });
