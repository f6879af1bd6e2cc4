// Just enough of Redis's protocol to ask whether it is there: the scripts run before any package is installed.
import net from 'node:net';

/**
 * Sends commands in one go and returns the raw answer lines, or null when nobody answers in time.
 * @param {number} port on the loopback interface
 * @param {string[]} commands inline commands; arguments must have no spaces
 */
export function redisTalk(port, commands, timeoutMs = 1_000) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    let text = '';
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => finish(null));
    socket.on('error', () => finish(null));
    socket.on('close', () => finish(null));
    socket.on('data', (chunk) => {
      text += chunk;
      const lines = text.split('\r\n').slice(0, -1);
      if (lines.length >= commands.length) finish(lines);
    });
    socket.write(commands.map((command) => `${command}\r\n`).join(''));
  });
}
