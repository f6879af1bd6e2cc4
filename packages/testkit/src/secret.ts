/**
 * INNLINE_SECRET of every process of a test. Whatever the surroundings have is put aside: a worker in a process of
 * its own has to open what the test has sealed.
 */
export const TEST_SECRET = 'a secret for tests, never for guests';
