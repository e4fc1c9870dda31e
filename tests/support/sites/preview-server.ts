/** Runs the preview, `npm run dev`, in a checkout of its own. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { cleanEnvironment } from './run-build.ts';

/** Starts it until the test ends; answers its address, such as http://127.0.0.1:50123, once it answers. */
export async function startPreview(checkout: string, env: Record<string, string> = {}): Promise<string> {
  const port = await freePort();
  const command = ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, command, {
    cwd: checkout,
    env: { ...cleanEnvironment(), ...env },
    stdio: 'ignore',
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const address = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 120_000, interval: 250 }).toBe(true);
  return address;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
