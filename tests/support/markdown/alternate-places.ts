/** Every place of an article in which a text can stand that its Markdown alternate or `llms.txt` prints. */
import { ZodError } from 'zod';
import type { BodySource } from '../../../src/core/articles/body.ts';
import { createLlmsTxt } from '../../../src/core/syndication/llms-txt.ts';
import { createMarkdownAlternate } from '../../../src/core/syndication/markdown-alternate.ts';
import { createStoryFacts } from '../../../src/core/syndication/story-facts.ts';
import { createStoryFrame } from '../../../src/core/syndication/story-frame.ts';
import { loadLibraries } from '../../../src/markdown/load-libraries.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';
import { type ContextOptions, makeContext, makeImage } from '../core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../core/make-entry.ts';
import { SITE } from './alternate-faults.ts';
import { makeBodySource } from './render-markdown.ts';

interface Place {
  name: string;
  frontMatter?: (text: string) => FrontMatterInput;
  body?: (text: string) => string;
  options?: (text: string) => ContextOptions;
  source?: Partial<BodySource>;
}

const FORMULAS = { formulas: true } as const;
const LIBRARIES = await loadLibraries(makeBodySource('$x$\n\n```mermaid\n', FORMULAS));

/** Stands behind each text: code that comes to life where its backticks are read otherwise. */
const CODE = '`<script>alert(2)</script>`\n\n```\n<script>alert(3)</script>\n```\n';
const cover = { src: 'a.jpg', alt: 'A hall' };

export const PLACES: readonly Place[] = [
  { name: 'title', frontMatter: (title) => ({ title }) },
  { name: 'description', frontMatter: (description) => ({ description }) },
  { name: 'standfirst', frontMatter: (standfirst) => ({ standfirst }) },
  { name: 'caption', frontMatter: (caption) => ({ cover: { ...cover, caption } }) },
  { name: 'credit', frontMatter: (credit) => ({ cover: { ...cover, credit } }) },
  { name: 'alternative text', frontMatter: (alt) => ({ cover: { ...cover, alt } }) },
  { name: 'takeaways', frontMatter: (text) => ({ takeaways: [text, 'Two', `${text} \`<i>\``] }) },
  { name: 'correction', frontMatter: (text) => ({ corrections: [{ date: '2026-02-01', text }] }) },
  { name: 'canonical', frontMatter: (text) => ({ canonical: `https://b.example/${text}` }) },
  { name: 'tag', frontMatter: (text) => ({ tags: [text] }) },
  {
    name: 'author',
    frontMatter: () => ({ authors: ['ana'] }),
    options: (name) => ({ authors: new Map([['ana', { name, links: [] }]]) }),
  },
  { name: 'category', options: (name) => ({ categories: new Map([['news', { name }]]) }) },
  { name: 'newsroom', options: (text) => ({ site: { name: text, section: text, description: text } }) },
  { name: 'paragraph', body: (text) => `${text} ${CODE}` },
  { name: 'second line', body: (text) => `Words\n${text}\n${CODE}` },
  { name: 'line after a break', body: (text) => `Words\\\n<font>${text} ${CODE}` },
  { name: 'after a removed tag', body: (text) => `<font>${text} ${CODE}` },
  { name: 'heading', body: (text) => `## ${text} \`<i>\`\n\n${CODE}` },
  { name: 'heading of two lines', body: (text) => `<font>${text}\nwords\n---\n\n${CODE}` },
  { name: 'list', body: (text) => `- ${text}\n- Words\n  ${text}\n\n${CODE}` },
  { name: 'quotation', body: (text) => `> ${text}\n>\n> ${CODE}` },
  { name: 'cell', body: (text) => `| a | b |\n| - | - |\n| ${text.replace(/\s/g, ' ')} | \`<i>\` |\n\n${CODE}` },
  { name: 'text of a link', body: (text) => `[${text}](https://b.example/) ${CODE}` },
  { name: 'address of a link', body: (text) => `[x](${text}) [y](<${text}>) ${CODE}` },
  { name: 'title of a link', body: (text) => `[x](https://b.example/ "${text.replaceAll('"', '&quot;')}") ${CODE}` },
  { name: 'unsafe link', body: (text) => `[${text}](javascript:x) ${CODE}` },
  { name: 'picture', body: (text) => `![${text}](b.jpg "${text.replaceAll('"', '\\"')}")\n_${text}_\n\n${CODE}` },
  { name: 'label of a footnote', body: footnoteLabel },
  { name: 'footnote', body: (text) => `A claim.[^1]\n\n[^1]: ${text}\n\n    \`<i>\`\n\n${CODE}` },
  {
    name: 'block in a footnote',
    body: (text) => `A.[^1]\n\n[^1]: \`\`\`x y\n    ${text}\n\n    b\n    \`\`\`\n\n${CODE}`,
  },
  { name: 'code', body: (text) => `\`\`\`\` ${text} \`\`\`\` ${CODE}` },
  { name: 'fence', body: (text) => `~~~~ ${text.replace(/\s/g, ' ')}\n${text}\n~~~~\n\n${CODE}` },
  { name: 'HTML', body: (text) => `<div>${text}</div>\n\n${CODE}` },
  { name: 'HTML with empty lines', body: (text) => `<textarea>\n<div>\n\n${text}\n</textarea>\n\n${CODE}` },
  { name: 'attribute', body: (text) => `a <b title="${text.replaceAll('"', "'")}">b</b> ${CODE}` },
  { name: 'box', body: (text) => `:::facts[${text}]\n${text}\n:::\n\n${CODE}` },
  { name: 'box without a frame', body: (text) => `:::related[${text}]\n<font>${text}\n:::\n\n${CODE}` },
  { name: 'abbreviation', body: (text) => `:abbr[${text}]{title="${text.replaceAll('"', '&quot;')}"} ${CODE}` },
  { name: 'formula', body: (text) => `$${text}$ ${CODE}\n\n$$\n${text}\n$$\n\n${CODE}`, source: FORMULAS },
];

function footnoteLabel(text: string): string {
  const label = text.replace(/[\s[\]]/g, '');
  return `A claim.[^${label}] ${CODE}\n\n[^${label}]: Its source.\n`;
}

const IMAGES = { 'content/articles/harbour/a.jpg': makeImage('d1') };
const STILL = makeStory({}, {});

/** The Markdown alternate of an article with a text in one place, and `llms.txt`; none where such a text is refused. */
export function printedIn({ frontMatter, body, options, source }: Place, text: string): string[] {
  const story = body ? STILL : makeStory(frontMatter?.(text) ?? {}, options?.(text) ?? {});
  if (!story) return [];
  const { context, article, ...frame } = story;
  const written = makeBodySource(body?.(text) ?? 'Words.\n', { siteUrl: SITE, ...source });
  const rendered = renderBody(written, LIBRARIES);
  if (rendered.problems.some(({ check }) => check === 'unreadable-file')) throw new Error('The body is not rendered.');
  const alternate = createMarkdownAlternate(article, frame, rendered, context);
  return body ? [alternate] : [alternate, createLlmsTxt(context)];
}

function makeStory(frontMatter: FrontMatterInput, options: ContextOptions) {
  try {
    const images = [{ path: 'content/articles/harbour/b.jpg', role: 'inline' as const }];
    const entries = [makeEntry('harbour/en', frontMatter, { images })];
    const context = makeContext(entries, { images: IMAGES, ...options });
    const [article] = context.library.articles;
    if (!article) throw new Error('The article has no page.');
    return { context, article, facts: createStoryFacts(article, context), frame: createStoryFrame(article, context) };
  } catch (error) {
    // Schemas refuse some texts, such as those with characters that nobody sees
    if (error instanceof ZodError) return undefined;
    throw error;
  }
}
