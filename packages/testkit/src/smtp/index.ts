export { TEST_CERTIFICATE } from './certificate';
export { type FakeSmtp, type ReceivedMail, type SmtpSecurity, startFakeSmtp } from './server';
