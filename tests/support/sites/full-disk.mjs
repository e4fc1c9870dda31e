/** Has no room left for anything that the process which loads it writes, once it has written FULL_AFTER files. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.FULL_AFTER);

const refuse = () => {
  left -= 1;
  if (left < 0)
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
};
for (const name of ['writeFileSync', 'copyFileSync', 'mkdirSync']) {
  const original = fs[name];
  fs[name] = (...given) => {
    refuse();
    return original(...given);
  };
}
const { writeFile } = fs.promises;
fs.promises.writeFile = async (...given) => {
  refuse();
  return writeFile(...given);
};
syncBuiltinESMExports();
