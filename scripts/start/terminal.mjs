// What the person at the terminal sees.

const began = Date.now();
const seconds = () => ((Date.now() - began) / 1000).toFixed(1).padStart(6);

export const say = (text) => process.stdout.write(`${seconds()} s  ${text}\n`);

export function welcome({ url, demo, dir }) {
  const user = demo?.users?.[0];
  const lines = ['', `  Innline is ready:  ${url}`];
  if (user) lines.push(`  Demo sign-in:      ${user.email}  /  ${user.password}`);
  lines.push(`  Data and logs:     ${dir}`, '  Stop:              Ctrl-C', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}

export function alreadyRunning({ url, supervisor }) {
  process.stdout.write(
    `Innline is already running at ${url} (process ${supervisor.pid}). Stop it with Ctrl-C in its terminal, or: kill ${supervisor.pid}\n`,
  );
}
