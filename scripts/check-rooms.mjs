// The import rules of docs/adr/0004, checked. Prints each breach with its rule, its reason and what to do.
import { checkRooms, rules } from './rooms/check.mjs';
import { root } from './services/paths.mjs';

if (process.argv.includes('--rules')) {
  for (const { number, reason, todo } of rules) console.log(`rule ${number}: ${reason}\n         ${todo}`);
  process.exit(0);
}

const { files, findings } = checkRooms(root);
for (const { number, file, line, what, reason, todo } of findings) {
  console.log(`rule ${number}  ${file}:${line}  ${what}\n        ${reason}\n        ${todo}`);
}
console.log(
  findings.length > 0 ? `rooms: ${findings.length} breaches` : `rooms: ${files} files keep all ${rules.length} rules`,
);
process.exitCode = findings.length > 0 ? 1 : 0;
