/** Renders a body; this list of plugins, in this order, is all that happens to its Markdown. */
import type { Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { type Body, type BodyProblem, type BodySource, emptyBody } from '../core/articles/body.ts';
import { brokenBody, overBudgetBody, overflownBody } from './failed-body.ts';
import { automaticIds } from './html-tree/automatic-ids.ts';
import { bidi } from './html-tree/bidi.ts';
import { charts } from './html-tree/charts.ts';
import { code } from './html-tree/code.ts';
import { embeds } from './html-tree/embeds.ts';
import { emptyParagraphs } from './html-tree/empty-paragraphs.ts';
import { explicitIds } from './html-tree/explicit-ids.ts';
import { footnotes } from './html-tree/footnotes.ts';
import { headingLevels } from './html-tree/heading-levels.ts';
import { headingSlugs } from './html-tree/heading-slugs.ts';
import { images } from './html-tree/images.ts';
import { links } from './html-tree/links.ts';
import { mediaMarkers } from './html-tree/media-markers.ts';
import { outline } from './html-tree/outline.ts';
import { segmentBreaks } from './html-tree/segment-breaks.ts';
import { tables } from './html-tree/tables.ts';
import { taskLists } from './html-tree/task-lists.ts';
import { updateHeadings } from './html-tree/update-headings.ts';
import { TO_HTML, updateParts } from './html-tree/update-parts.ts';
import { wordCount } from './html-tree/word-count.ts';
import { addresses } from './markdown-tree/addresses.ts';
import { alerts } from './markdown-tree/alerts.ts';
import { blocks } from './markdown-tree/blocks.ts';
import { brokenLinks } from './markdown-tree/broken-links.ts';
import { brokenTables } from './markdown-tree/broken-tables.ts';
import { diagrams } from './markdown-tree/diagrams.ts';
import { directives } from './markdown-tree/directives.ts';
import { figures } from './markdown-tree/figures.ts';
import { flatLists } from './markdown-tree/flat-lists.ts';
import { footnoteReferences } from './markdown-tree/footnote-references.ts';
import { foreignSyntax } from './markdown-tree/foreign-syntax.ts';
import { formulas } from './markdown-tree/formulas.ts';
import { headingIds } from './markdown-tree/heading-ids.ts';
import { infoStrings } from './markdown-tree/info-strings.ts';
import { lineTabulations } from './markdown-tree/line-tabulations.ts';
import { maps } from './markdown-tree/maps.ts';
import { markdownAlternate } from './markdown-tree/markdown-alternate.ts';
import { markdownInHtml } from './markdown-tree/markdown-in-html.ts';
import { media } from './markdown-tree/media.ts';
import { openFences } from './markdown-tree/open-fences.ts';
import { pictureSettings } from './markdown-tree/picture-settings.ts';
import { placeholders } from './markdown-tree/placeholders.ts';
import { references } from './markdown-tree/references.ts';
import { sentenceLists } from './markdown-tree/sentence-lists.ts';
import { strayMarks } from './markdown-tree/stray-marks.ts';
import { tableRows } from './markdown-tree/table-rows.ts';
import { toHtmlTree } from './markdown-tree/to-html-tree.ts';
import { unfinished } from './markdown-tree/unfinished.ts';
import { unknownDirectives } from './markdown-tree/unknown-directives.ts';
import { updates } from './markdown-tree/updates.ts';
import { rawHtml } from './raw-html/raw-html.ts';
import { bareAddresses } from './syntax/bare-addresses.ts';
import { checkPageSize, OverBudget } from './syntax/budgets.ts';
import { reportControlCharacters, withoutControlCharacters } from './syntax/control-characters.ts';
import { directiveSyntax } from './syntax/directive-syntax.ts';
import { formulaSyntax } from './syntax/formula-syntax.ts';
import { leanSyntax } from './syntax/lean-syntax.ts';
import type { Libraries } from './syntax/libraries.ts';
import { prose } from './syntax/prose.ts';
import type { Rendering } from './syntax/rendering.ts';
import { checkStructure } from './syntax/structure.ts';

const processor = unified()
  // From text to the Markdown tree
  .use(remarkParse)
  // A single tilde stands between figures: 9~12
  .use(remarkGfm, { singleTilde: false })
  .use(bareAddresses)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(directiveSyntax)
  .use(leanSyntax)
  // Changes of the Markdown tree
  .use(prose)
  .use(pictureSettings)
  .use(openFences)
  .use(unfinished)
  .use(placeholders)
  .use(strayMarks)
  .use(markdownInHtml)
  .use(flatLists)
  .use(sentenceLists)
  .use(brokenTables)
  .use(foreignSyntax)
  .use(diagrams)
  .use(formulas)
  .use(brokenLinks)
  .use(addresses)
  .use(lineTabulations)
  .use(blocks)
  .use(unknownDirectives)
  .use(references)
  .use(headingIds)
  .use(updates)
  .use(media)
  .use(maps)
  .use(markdownAlternate)
  .use(alerts)
  .use(directives)
  .use(footnoteReferences)
  .use(tableRows)
  .use(figures)
  .use(infoStrings)
  .use(toHtmlTree)
  // Changes of the HTML tree
  .use(rawHtml)
  .use(segmentBreaks)
  .use(headingLevels)
  .use(explicitIds)
  .use(headingSlugs)
  .use(automaticIds)
  .use(updateHeadings)
  .use(outline)
  .use(wordCount)
  .use(links)
  .use(embeds)
  .use(images)
  .use(mediaMarkers)
  .use(emptyParagraphs)
  .use(footnotes)
  .use(taskLists)
  .use(tables)
  .use(charts)
  .use(code)
  .use(bidi)
  .use(updateParts)
  .freeze();

/** The same, with the syntax of formulas. */
const processorOfFormulas = processor().use(formulaSyntax).freeze();

/**
 * Renders one body. It never throws, whatever an editor wrote: what is wrong is among the body's `problems`, sorted by
 * their place. `libraries` are those that `loadLibraries` returns for it.
 */
export function renderBody(source: BodySource, libraries: Libraries = {}): Body {
  try {
    checkStructure(source.markdown);
    return render(source, libraries);
  } catch (error) {
    if (error instanceof OverBudget) return overBudgetBody(source, error);
    return error instanceof RangeError ? overflownBody(source) : brokenBody(source, error);
  }
}

function render(source: BodySource, libraries: Libraries): Body {
  const rendering = startRendering(source, libraries);
  const reader = source.formulas ? processorOfFormulas : processor;
  const file = new VFile({ value: withoutControlCharacters(source.markdown), data: { rendering } });
  reportControlCharacters(source.markdown, file);
  const tree = reader.runSync(reader.parse(file), file) as HtmlRoot;
  const html = toHtml(tree, TO_HTML);
  checkPageSize(html, tree, (node) => toHtml(node, TO_HTML));
  const { source: _, libraries: __, prose, ids, named, ...body } = rendering;
  return { ...body, html, anchors: [...ids], problems: body.problems.sort(byPlace) };
}

function startRendering(source: BodySource, libraries: Libraries): Rendering {
  return { ...emptyBody(), source, libraries, prose: '', ids: new Set(), named: new WeakSet() };
}

function byPlace(a: BodyProblem, b: BodyProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
