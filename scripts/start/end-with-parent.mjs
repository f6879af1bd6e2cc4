// Loaded into every program that `npm start` launches (node --import). They hold an IPC channel to the supervisor, which
// breaks even when the supervisor is killed with -9: then they end as if asked politely, and at the latest by force.
const FORCE_AFTER_MS = 10_000;

// A program's own workers inherit --import, and their channel belongs to that program: letting go of it would end them idle.
if (process.channel && process.env.INNLINE_SUPERVISOR === String(process.ppid)) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), FORCE_AFTER_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // listening holds the program open; a program that has nothing left to do shall be able to end
  process.channel.unref();
}
