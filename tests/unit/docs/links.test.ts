import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slug } from 'github-slugger';
import { describe, expect, it } from 'vitest';

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'docs/README.md'];

const read = (file: string) => readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');

/** Addresses of links and pictures, in Markdown and in HTML. */
function linksOf(file: string): string[] {
  const found = read(file).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g);
  return [...found].map(([, markdown, html]) => markdown ?? html ?? '');
}

function anchorsOf(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading.replaceAll('`', '')));
}

describe.each(PAGES)('%s', (page) => {
  const local = linksOf(page).filter((link) => !/^[a-z]+:/.test(link));

  it('links to files that exist', () => {
    const files = local.map((link) => link.split('#')[0]).filter(Boolean) as string[];
    expect(files.filter((file) => !existsSync(join(dirname(page), file)))).toEqual([]);
  });

  it('links to headings that exist', () => {
    const dead = local.filter((link) => {
      const [file = '', anchor] = link.split('#');
      return anchor !== undefined && !anchorsOf(file ? join(dirname(page), file) : page).includes(anchor);
    });
    expect(dead).toEqual([]);
  });
});

it('README.md is read in one go', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(121);
});
