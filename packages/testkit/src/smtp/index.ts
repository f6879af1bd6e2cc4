export { type FakeSmtp, type ReceivedMail, startFakeSmtp } from './server';
