/** Renders a body: this list of plugins, in this order, is all that happens to its Markdown. */
import type { Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Body, BodyProblem, BodySource } from '../core/body.ts';
import { automaticIds } from './automatic-ids.ts';
import { bidi } from './bidi.ts';
import { blocks } from './blocks.ts';
import { brokenLinks } from './broken-links.ts';
import { code } from './code.ts';
import { directiveSyntax } from './directive-syntax.ts';
import { directives } from './directives.ts';
import { emptyParagraphs } from './empty-paragraphs.ts';
import { explicitIds } from './explicit-ids.ts';
import { figures } from './figures.ts';
import { footnoteReferences } from './footnote-references.ts';
import { footnotes } from './footnotes.ts';
import { headingIds } from './heading-ids.ts';
import { headingLevels } from './heading-levels.ts';
import { images } from './images.ts';
import { links } from './links.ts';
import { tooDeepLine } from './nesting.ts';
import { outline } from './outline.ts';
import { brokenBody, tooDeepBody } from './overload.ts';
import { rawHtml } from './raw-html.ts';
import { references } from './references.ts';
import type { Rendering } from './rendering.ts';
import { tableRows } from './table-rows.ts';
import { tables } from './tables.ts';
import { taskLists } from './task-lists.ts';
import { toHtmlTree } from './to-html-tree.ts';
import { twin } from './twin.ts';
import { unknownDirectives } from './unknown-directives.ts';
import { wordCount } from './word-count.ts';

const characterReferences = { useNamedReferences: true };

const processor = unified()
  // Markdown is read
  .use(remarkParse)
  .use(remarkGfm)
  .use(directiveSyntax)
  // The Markdown tree
  .use(blocks)
  .use(unknownDirectives)
  .use(references)
  .use(headingIds)
  .use(twin)
  .use(directives)
  .use(brokenLinks)
  .use(footnoteReferences)
  .use(tableRows)
  .use(figures)
  .use(remarkRehype, toHtmlTree)
  // The HTML tree
  .use(rawHtml)
  .use(headingLevels)
  .use(explicitIds)
  .use(rehypeSlug)
  .use(automaticIds)
  .use(outline)
  .use(wordCount)
  .use(links)
  .use(images)
  .use(emptyParagraphs)
  .use(footnotes)
  .use(taskLists)
  .use(tables)
  .use(code)
  .use(bidi)
  .freeze();

/** Renders one body. It never throws for what an editor wrote: whatever is wrong is among `problems`. */
export function renderBody(source: BodySource): Body {
  const index = tooDeepLine(source.markdown);
  if (index !== undefined) return tooDeepBody(source, index);
  try {
    return render(source);
  } catch (error) {
    return error instanceof RangeError ? tooDeepBody(source) : brokenBody(source, error);
  }
}

function render(source: BodySource): Body {
  const rendering = startRendering(source);
  // CommonMark 2.3 forbids NUL, and ours mark pictures and links
  const file = new VFile({ value: source.markdown.replaceAll('\0', '\uFFFD'), data: { rendering } });
  const tree = processor.runSync(processor.parse(file), file) as HtmlRoot;
  const html = toHtml(tree, { allowDangerousHtml: true, allowParseErrors: true, characterReferences });
  const { markdown, headings, images, links, words, blocks, problems } = rendering;
  return {
    html,
    markdown,
    headings,
    images,
    links,
    anchors: [...rendering.ids],
    words,
    blocks,
    problems: problems.sort(byPlace),
  };
}

function startRendering(source: BodySource): Rendering {
  return {
    source,
    markdown: '',
    headings: [],
    images: [],
    links: [],
    ids: new Set(),
    named: new WeakSet(),
    words: 0,
    blocks: [],
    problems: [],
  };
}

function byPlace(a: BodyProblem, b: BodyProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
