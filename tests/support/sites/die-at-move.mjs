/**
 * Ends the process that loads it without a warning when it renames something for the DIE_AT-th time after a site is whole: a
 * disk, a machine or a person can end a build there.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { renameSync } = fs;
let left = Number(process.env.DIE_AT);
let isWhole = false;
fs.renameSync = (from, to) => {
  if (isWhole && left-- === 0) process.kill(process.pid, 'SIGKILL');
  renameSync(from, to);
  isWhole ||= /\.swap$/.test(String(to));
};
syncBuiltinESMExports();
