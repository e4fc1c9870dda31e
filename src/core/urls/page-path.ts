/**
 * Knows the forms of the addresses of pages: a folder (`/news/boats/`), a file of HTML (`/news/boats.html`), or neither
 * (`/news/boats`).
 */

/** How addresses of pages end, as `addresses:` of `site.yaml` has it. */
export const ADDRESS_FORMS = ['folders', 'html', 'plain'] as const;
export type AddressForm = (typeof ADDRESS_FORMS)[number];

/** Names that every host sends as HTML. Under any other, such as `/old.pdf`, a browser would get a page as something else. */
export const HTML_NAME = /\.html?$/i;

/** Returns the form of the address of a page, or of a pattern of such addresses. */
export function formOf(path: string): AddressForm {
  if (path.endsWith('/')) return 'folders';
  return HTML_NAME.test(path) ? 'html' : 'plain';
}

/** The form of pages that lie as files of their own names, where a site has any: it has them in one form alone. */
export type FileForm = Exclude<AddressForm, 'folders'> | undefined;

/** Returns the form in which pages, or patterns of their addresses, lie as files; `undefined` where all are folders. */
export function fileFormOf(paths: Iterable<string>): FileForm {
  for (const path of paths) {
    const form = formOf(path);
    if (form !== 'folders') return form;
  }
  return undefined;
}

/** Returns the file of a page below the output folder: `/a/` → `/a/index.html`, `/a` → `/a.html`. */
export function pageFile(path: string): string {
  return { folders: `${path}index.html`, html: path, plain: `${path}.html` }[formOf(path)];
}

/** Returns the folder of what lies beside a page or below it, whatever its form: `/a/`. */
export function folderOf(path: string): string {
  return path.endsWith('/') ? path : `${path.replace(HTML_NAME, '')}/`;
}

/** Returns a folder as the path of a page in a form. The root is a folder in all of them. */
export function inForm(folder: string, form: AddressForm): string {
  if (folder === '/' || form === 'folders') return folder;
  return folder.slice(0, -1) + (form === 'html' ? '.html' : '');
}

/** Returns the path of a page below another one, in its form: `/news.html` and `page/2/` → `/news/page/2.html`. */
export function pathBelow(front: string, rest: string): string {
  return inForm(folderOf(front) + rest, formOf(front));
}
