import { router } from '@/server/trpc/init';
import { answerTransfer } from './answer-transfer';
import { command } from './command';
import { departments } from './departments';
import { listenIn } from './listen-in';
import { liveCalls } from './live-calls';

export const deskRouter = router({ liveCalls, command, answerTransfer, listenIn, departments });
