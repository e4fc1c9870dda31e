/** Reads a built site as a browser would find it: files by address, pages parsed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Html, parseHtml } from '../html/html.ts';
import { DEMO_FOLDER } from './demo.ts';

export interface BuiltPage {
  /** Address with its first slash: /en/, /404.html. */
  path: string;
  html: string;
  tree: Html;
}

export interface BuiltSite {
  /** Every file's address, `index.html` included: /en/index.html. */
  files: ReadonlySet<string>;
  pages: BuiltPage[];
  page(path: string): BuiltPage;
  /** A file as it was written. */
  read(file: string): Buffer;
}

/** Reads all pages of an output folder; throws where it holds none. */
export function readSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      let tree: Html | undefined;
      return {
        path: file.replace(/\/index\.html$/, '/'),
        html,
        get tree() {
          tree ??= parseHtml(html);
          return tree;
        },
      };
    });
  if (pages.length === 0) throw new Error(`There are no pages in ${folder}.`);
  return {
    files: new Set(files),
    pages,
    page(path) {
      const found = pages.find((page) => page.path === path);
      if (!found) throw new Error(`There is no page ${path}. Pages: ${pages.map((page) => page.path).join(' ')}`);
      return found;
    },
    read: (file) => readFileSync(join(folder, file)),
  };
}

let demo: BuiltSite | undefined;

/** Reads the built demo; test files that run in one process share what was read. */
export function readDemo(): BuiltSite {
  demo ??= readSite(DEMO_FOLDER);
  return demo;
}
