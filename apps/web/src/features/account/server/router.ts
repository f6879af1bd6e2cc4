import { router } from '@/server/trpc/init';
import { acceptInvitation } from './accept-invitation';
import { openHotel } from './open-hotel';

export const accountRouter = router({ acceptInvitation, openHotel });
