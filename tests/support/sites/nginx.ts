/** Debian’s nginx as a host of a built site, with no more settings than it needs. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './preview-server.ts';

export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0;
}

/** Serves `site` from a free port of this machine; its own files lie in `folder`. */
export async function startNginx(site: string, folder: string): Promise<{ origin: string; close: () => void }> {
  const port = await freePort();
  for (const name of ['logs', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'nginx.conf'), settings(site, folder, port));
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/error.log')], {
    stdio: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) return { origin, close: () => child.kill('SIGTERM') };
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`nginx does not answer; see ${folder}/logs/error.log.`);
}

function settings(site: string, folder: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${folder}/tmp/${name};`,
  );
  // As a process of root, nginx would read files as another user, who may not see the folder
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  return `${user}daemon off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  charset utf-8;
${temporary.join('\n')}
  types {
    text/html html;
    text/css css;
    text/javascript js;
    text/plain txt;
    text/markdown md;
    application/json json;
    application/xml xml;
    image/jpeg jpeg jpg;
    image/png png;
    image/webp webp;
    image/avif avif;
    image/svg+xml svg;
  }
  server {
    listen 127.0.0.1:${port};
    root ${site};
    absolute_redirect off;
    error_page 404 /404.html;
  }
}
`;
}
