import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { pictureVariants, type Variant } from '../../../../src/core/pictures/picture.ts';
import { findConfinement } from '../../../../src/images/processes/confinement.ts';
import { PictureProcessError } from '../../../../src/images/processes/picture-child.ts';
import { openPictureProcesses } from '../../../../src/images/processes/picture-pool.ts';
import { factsOf, makeFolder, plain, save } from '../../../support/pictures/picture-files.ts';

it('pictures are inspected and made in processes of their own, many at a time', async () => {
  const folder = await makeFolder();
  const path = await save(folder, 'a.jpg', plain(500, 300).jpeg());
  const cache = join(folder, 'cache');
  const { inspect, makeVariants } = openPictureProcesses(cache);
  const found = await Promise.all(Array.from({ length: 12 }, () => inspect(path)));
  const image = await factsOf(path);
  expect(found).toEqual(found.map(() => ({ facts: image, warnings: [] })));
  const variants = pictureVariants(image, 'inline');
  await makeVariants(path, image, variants, join(cache, 'made'));
  expect((await readdir(join(cache, 'made'))).sort()).toEqual(variants.map(({ name }) => name).sort());
});

it('an error of one is told with what the machine said', async () => {
  const folder = await makeFolder();
  const { makeVariants } = openPictureProcesses(join(folder, 'cache'));
  const image = { digest: 'other', width: 5, height: 5, format: 'jpeg' as const };
  const missing = join(folder, 'none.jpg');
  await expect(makeVariants(missing, image, pictureVariants(image, 'inline'), folder)).rejects.toMatchObject({
    code: 'ENOENT',
    path: missing,
  });
});

it.runIf(process.platform === 'linux')(
  'a picture that ends its process is told, and the next one is read',
  async () => {
    const folder = await makeFolder();
    const { inspect } = openPictureProcesses(join(folder, 'cache'));
    const filter = '<feTurbulence baseFrequency=".05"/><feGaussianBlur stdDeviation="9"/>'.repeat(400);
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600"><filter id="f">${filter}</filter><path d="M0 0h900v600z" filter="url(#f)"/></svg>`;
    const ended = expect(inspect(await save(folder, 'endless.svg', drawing))).rejects.toThrow(PictureProcessError);
    const found = () => processesOf(folder);
    // The one that draws, and the one that waits for it
    await expect.poll(() => found().map(commandOf).join(), { timeout: 20_000 }).toContain('try-drawing');
    for (const pid of found()) process.kill(pid, 'SIGKILL');
    await ended;
    expect(await inspect(await save(folder, 'a.jpg', plain(50, 30).jpeg()))).toMatchObject({ facts: { width: 50 } });
  },
);

it.runIf(process.platform === 'linux')('a process that ends while it has no work is replaced', async () => {
  const folder = await makeFolder();
  const path = await save(folder, 'a.jpg', plain(50, 30).jpeg());
  const { inspect } = openPictureProcesses(join(folder, 'cache'));
  const first = await inspect(path);
  for (const pid of processesOf(folder)) process.kill(pid, 'SIGKILL');
  await setTimeout(300);
  expect(await inspect(path)).toEqual(first);
});

it.runIf(process.platform !== 'win32')('pictures are made below a folder that is reached by a link', async () => {
  const folder = await makeFolder();
  const path = await save(folder, 'a.jpg', plain(50, 30).jpeg());
  await mkdir(join(folder, 'disk "of" it\'s own'));
  symlinkSync(join(folder, 'disk "of" it\'s own'), join(folder, 'cache'));
  symlinkSync(join(folder, 'disk "of" it\'s own'), join(folder, 'cache/images'));
  const { makeVariants } = openPictureProcesses(join(folder, 'cache/images'));
  const image = await factsOf(path);
  const [variant] = pictureVariants(image, 'inline') as [Variant];
  await makeVariants(path, image, [variant], join(folder, 'cache/images/made'));
  expect(existsSync(join(folder, 'disk "of" it\'s own/made', variant.name))).toBe(true);
});

it.runIf(process.platform === 'linux')('a process that does not start is no fault of the picture', async () => {
  const folder = await makeFolder();
  const path = await save(folder, 'a.jpg', plain(50, 30).jpeg());
  vi.stubEnv('NODE_OPTIONS', '--require /none.cjs');
  const asked = openPictureProcesses(join(folder, 'cache')).inspect(path);
  await expect(asked).rejects.not.toThrow(PictureProcessError);
  await expect(asked).rejects.toThrow('does not start');
  vi.unstubAllEnvs();
});

it.runIf(process.platform === 'linux')(
  'processes that have nothing to do end, and others begin when there is more',
  async () => {
    const folder = await makeFolder();
    const path = await save(folder, 'a.jpg', plain(500, 300).jpeg());
    const image = await factsOf(path);
    const { makeVariants } = openPictureProcesses(join(folder, 'cache'));
    const own = () => processesOf(folder);
    await makeVariants(path, image, pictureVariants(image, 'inline'), join(folder, 'cache'));
    await expect.poll(own, { timeout: 20_000 }).toEqual([]);
    await makeVariants(path, image, pictureVariants(image, 'inline'), join(folder, 'cache'));
  },
);

describe.runIf(findConfinement(realpathSync(tmpdir())).keepsFrom === 'network and files')('a process', () => {
  it('writes nowhere but below its folder', async () => {
    const folder = await makeFolder();
    const run = (file: string) => spawnSync(...command(folder, `fs.writeFileSync(${JSON.stringify(file)}, '')`)).status;
    await mkdir(join(folder, 'own'));
    const [own, other] = [join(folder, 'own/a'), join(folder, 'a')];
    expect([run(own), run(other)]).toEqual([0, 1]);
    expect([own, other].map(existsSync)).toEqual([true, false]);
  });

  it('of root can make no disk writable again, and sets nothing of the machine', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, 'own'));
    const run = (...asked: string[]) => {
      const script = `process.exit(child_process.spawnSync(...${JSON.stringify([asked[0], asked.slice(1)])}).status)`;
      return spawnSync(...command(folder, script)).status;
    };
    expect(run('true')).toBe(0);
    expect(run('mount', '-o', 'remount,rw,bind', '/')).not.toBe(0);
    expect(run('test', '-w', '/proc/sys/kernel/core_pattern')).not.toBe(0);
  });

  it('reaches no server', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, 'own'));
    let asked = 0;
    const server = createServer((socket) => {
      asked += 1;
      socket.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const script = `net.connect(${port}, '127.0.0.1', () => process.exit(0)).on('error', () => process.exit(7))`;
    const ask = (...given: [string, string[]]) => once(spawn(...given), 'exit').then(([code]) => code);
    expect(await ask(process.execPath, ['-e', script])).toBe(0);
    expect(await ask(...command(folder, script))).toBe(7);
    server.close();
    expect(asked).toBe(1);
  });
});

function command(folder: string, script: string): [string, string[]] {
  const own = realpathSync(join(folder, 'own'));
  const [program = '', ...rest] = findConfinement(own).wrap([process.execPath, '-e', script], own);
  return [program, rest];
}

/** The processes that make pictures below a folder; other tests run beside these, and build sites. */
function processesOf(folder: string): number[] {
  return descendants(process.pid).filter((pid) => readIfThere(`/proc/${pid}/environ`).includes(`TMPDIR=${folder}/`));
}

/** The processes that a process has started, and those that these have. */
function descendants(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return [];
  const children = readdirSync(tasks).flatMap((task) => readIfThere(join(tasks, task, 'children')).split(' '));
  return children
    .filter(Boolean)
    .map(Number)
    .flatMap((child) => [child, ...descendants(child)]);
}

function commandOf(pid: number): string {
  return readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

/** A process may end at any moment. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
