/** A newsroom with a desk, in a Git repository of its own, whose files are written in every way that editors have. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const BASE = join(import.meta.dirname, '../../fixtures/base/content');

const PLAIN = `---
title: The pilot’s last round
description: Forty years at the wheel, and one more morning.
date: 2025-04-01
category: reports
authors: [ana]
tags: [harbour, pilots]
kicker: Farewell
standfirst: He knows every stone below the water.
slug: last-round
cover:
  src: stage.jpg
  alt: A pilot boat at the quay
  caption: The boat on its last morning.
  credit: Ana Silva
  focus: 50% 30%
---

The pilot came at five.

The tide came at six, and it was on time.
`;

const QUOTED = `---
# Written by hand, and kept so
title: "Whose quay is it?"   # the desk asked
description: 'It''s a question of who pays.'

date: "2025-05-02"
category:   reports
authors:
- ana
- {id: ana, role: Photographs}   # twice on purpose
tags:
    - harbour
    - money
kicker: 'Money'
standfirst: "A sum with a dash – and a colon: here."
slug:    whose-quay

cover: {src: stage.jpg, alt: "A quay, seen from the tower", caption: 'The quay', credit: Ana, focus: "50% 50%"}
---
Nobody knows.

* one
* two

The council will vote in June.
`;

const FOLDED = `---
title: >-
  Ninety metres
  of new wall
description: |
  The wall is done.
  It took nine years.
slug: ninety-metres
date: 2025-06-03
category: reports
kicker: Works
standfirst: >
  Nine years, three firms,
  one wall.
takeaways:
  - Nine years
  - "Three firms: all gone"
cover:
    # Seen from the sea
    alt: A wall
    caption: "The wall at low tide"
    src: stage.jpg
    focus: 10%   20%
tags: wall
---


| Year | Metres |
|------|--------|
| 2016 | 4      |

The wall held.
`;

/** The stories whose files are edited, with what each says in its last paragraph. */
export const STORIES = {
  '2025/last-round': 'The tide came at six, and it was on time.',
  '2025/whose-quay': 'The council will vote in June.',
  'walls/sea/ninety-metres': 'The wall held.',
} as const;

const FILES: Readonly<Record<string, string>> = {
  'articles/2025/last-round/en.md': PLAIN,
  'articles/2025/whose-quay/en.md': QUOTED,
  'articles/walls/sea/ninety-metres/en.md': FOLDED,
};

/** Where the newsroom of the desk lies, unless a test says otherwise. */
const AT_GITHUB = 'backend: github\n  repository: tidewater/newsroom';

/**
 * Lays the newsroom; returns the folder of the repository, whose newsroom is `content`.
 *
 * @param desk The lines below `desk:` of `site.yaml`, of which the second and later ones are indented.
 */
export function layDeskNewsroom(desk = AT_GITHUB): { root: string; remove(): void } {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'broadsheet-desk-'));
  const content = join(root, 'content');
  cpSync(BASE, content, { recursive: true });
  const site = join(content, 'site/site.yaml');
  writeFileSync(site, withDesk(readFileSync(site, 'utf8'), desk));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
    cpSync(join(BASE, 'articles/harbour-watch/stage.jpg'), join(content, dirname(path), 'stage.jpg'));
  }
  git(root, 'init', '--quiet', '--initial-branch=main');
  commit(root);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function withDesk(site: string, desk: string): string {
  return site.replace(
    /locales:[\s\S]*?(?=brand:)/,
    `locales: [{tag: en}, {tag: pt-PT}, {tag: ar}]\ndesk:\n  ${desk}\n`,
  );
}

/** Keeps what lies in a repository, so that the next changes are told from it. */
export function commit(root: string, message = 'A day'): void {
  git(root, 'add', '--all');
  git(root, '-c', 'user.name=Desk', '-c', 'user.email=desk@tidewater.example', 'commit', '--quiet', '-m', message);
}

/** What Git says of a repository. */
export function git(root: string, ...words: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', words, { cwd: root, encoding: 'utf8', env });
}

/** The lines that have gone from a file and have come into it since a commit, by Git’s own reckoning. */
export function linesMoved(root: string, file: string, since = 'HEAD'): { gone: string[]; come: string[] } {
  const lines = git(root, 'diff', '--unified=0', since, '--', file).split('\n');
  const of = (sign: string) =>
    lines.filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3))).map((line) => line.slice(1));
  return { gone: of('-'), come: of('+') };
}
