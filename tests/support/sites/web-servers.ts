/** nginx, Caddy and Apache from Debian's packages, set up by the files that a build writes for them. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './preview-server.ts';

export interface RunningServer {
  origin: string;
  close(): void;
}

/** Returns whether a server is there, once it was asked for: root installs Debian's package. */
export function findServer(command: string, packages: string[], asked = ['-v']): boolean {
  if (isThere(command, asked)) return true;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  // At this level a package starts no service of its own
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const run = (values: string[]) => spawnSync('apt-get', values, { stdio: 'ignore', timeout: 300_000, env });
  console.log(`${command} was not found: Debian’s package is being installed.`);
  run(['update']);
  run(['install', '-y', '--no-install-recommends', ...packages]);
  return isThere(command, asked);
}

function isThere(command: string, asked: string[]): boolean {
  return spawnSync(command, command === 'caddy' ? ['version'] : asked, { stdio: 'ignore' }).status === 0;
}

/** Serves the folder `root` by the files that were written for nginx, with or without its module for Brotli. */
export async function startNginx(
  root: string,
  folder: string,
  files: Record<string, string>,
  withBrotli = false,
): Promise<RunningServer> {
  const port = await freePort();
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/tmp/${name};`,
  );
  // As a process of root, nginx would read files as another user, who may not see the folder
  const brotli = withBrotli ? `include ${folder}/nginx-brotli.conf;` : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${withBrotli ? `load_module ${NGINX_BROTLI};\n` : ''}${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  ${temporary.join('\n  ')}
  include ${folder}/nginx-http.conf;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${folder}/nginx-server.conf;
    ${brotli}
  }
}
`,
  );
  return start('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], port);
}

/** Serves the folder `root` by the Caddyfile. */
export async function startCaddy(root: string, folder: string, files: Record<string, string>): Promise<RunningServer> {
  const port = await freePort();
  const config = join(folder, 'Caddyfile');
  // What it listens on besides, to be set up anew, is of no use here
  writeFileSync(config, `{\n\tadmin off\n}\n${files['Caddyfile']}`);
  return start('caddy', ['run', '--adapter', 'caddyfile', '--config', config], port, {
    SITE_ADDRESS: `http://127.0.0.1:${port}`,
    SITE_ROOT: root,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  });
}

/** The module for Brotli, where Debian’s package lays it. */
export const NGINX_BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** As Debian sets it up, `autoindex` lists folders; `deflate` with the types that Debian names would compress once more what is compressed already. */
const MODULES = [
  'mpm_event',
  'authz_core',
  'autoindex',
  'dir',
  'mime',
  'headers',
  'rewrite',
  'alias',
  'filter',
  'deflate',
];

/** Serves the folder `root`, in which the site's own `.htaccess` lies, by Apache. */
export async function startApache(root: string, folder: string): Promise<RunningServer> {
  const port = await freePort();
  writeFileSync(
    join(folder, 'apache.conf'),
    `ServerRoot "/usr/lib/apache2"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
Mutex file:${folder}
ErrorLog ${folder}/apache.log
${MODULES.map((name) => `LoadModule ${name}_module modules/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
AddType application/x-gzip .gz .tgz
AddOutputFilterByType DEFLATE text/html text/css text/markdown text/javascript
DocumentRoot "${root}"
<Directory "${root}">
  Options Indexes FollowSymLinks
  AllowOverride FileInfo Indexes
  Require all granted
</Directory>
<Files ".ht*">
  Require all denied
</Files>
`,
  );
  return start('apache2', ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')], port);
}

async function start(command: string, values: string[], port: number, env: Record<string, string> = {}) {
  let said = '';
  const child = spawn(command, values, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.on('data', (data) => {
    said += data;
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    const answers = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answers) return { origin, close: () => child.kill('SIGTERM') };
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`${command} does not answer: ${said.slice(-2000)}`);
}
