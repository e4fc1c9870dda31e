/** Markdown as others print it, who let all HTML through that is in it. */
import { toHtml } from 'hast-util-to-html';
import MarkdownIt from 'markdown-it';
import { Marked } from 'marked';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const marked = new Marked();
const markdownIt = new MarkdownIt({ html: true, linkify: true });
const remark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .freeze();

/** The HTML of some Markdown, by the name of who prints it. */
export const OTHER_READERS: Readonly<Record<string, (markdown: string) => string>> = {
  marked: (markdown) => marked.parse(markdown, { async: false }),
  'markdown-it': (markdown) => markdownIt.render(markdown),
  'remark-gfm': (markdown) => toHtml(remark.runSync(remark.parse(markdown))),
};
