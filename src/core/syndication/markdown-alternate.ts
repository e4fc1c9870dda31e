/** Writes the Markdown alternate of an article, for programs that read no HTML. */

import { type Article, isNoindex } from '../articles/article.ts';
import type { Body } from '../articles/body.ts';
import { resolveLink } from '../library/resolve-link.ts';
import { arrangeUpdates } from '../presentation/arrange-updates.ts';
import { fillMaps } from '../presentation/map-model.ts';
import { plainMediaOf } from '../presentation/media-model.ts';
import type { OutputFileKind } from '../presentation/output-file-kind.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { plainPictureOf } from '../presentation/page-pictures.ts';
import { markdownPath } from '../routes/file-paths.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { escapeMarkdown, markdownAddress } from '../text/escape-markdown.ts';
import { inlineToMarkdown } from '../text/inline-markdown.ts';
import { trimLines } from '../text/trim-lines.ts';
import { pathOfAddress, resolveReference } from '../urls/content-path.ts';
import { decodeSafely } from '../urls/permalink.ts';
import { createStoryFacts, type StoryFacts } from './story-facts.ts';
import { createStoryFrame, type StoryFrame } from './story-frame.ts';

/** The entry of the Markdown alternates: one beside each article that search engines may find. */
export const markdownAlternates: OutputFileKind<Article> = {
  mediaType: 'text/markdown; charset=utf-8',
  *from({ library }) {
    for (const route of library.routes) {
      if (route.kind !== 'article' || isNoindex(route.article)) continue;
      yield { path: markdownPath(route.path), locale: route.article.locale, item: route.article };
    }
  },
  make:
    (context, { readBody, wholeKey }) =>
    ({ item: article }) => ({
      key: wholeKey(article),
      make() {
        const story = { facts: createStoryFacts(article, context), frame: createStoryFrame(article, context) };
        return createMarkdownAlternate(article, story, readBody(article), context);
      },
    }),
};

/**
 * Writes an article as Markdown: front matter with the facts in YAML, the title, what stands before the body, the body,
 * and what stands after it. Addresses of links and pictures are absolute; one that leads nowhere is left empty.
 */
export function createMarkdownAlternate(
  article: Article,
  { facts, frame }: { facts: StoryFacts; frame: StoryFrame },
  body: Body,
  context: Pick<PageContext, 'site' | 'library' | 'images' | 'media' | 'maps' | 'dictionaryOf'>,
): string {
  const { markdown } = arrangeUpdates(article, body, 'others', context);
  const blocks = [
    frontMatter(facts),
    `# ${escapeMarkdown(facts.title)}`,
    ...beforeBody(frame),
    trimLines(fillMaps(fillAddresses(markdown, article, context), article, body, context)),
    ...afterBody(frame),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/**
 * Writes the facts as YAML 1.2. Values are written as JSON, which is a part of YAML. Most readers of Markdown know no
 * front matter and take it for text, so nothing in it may begin HTML, a link or a picture.
 */
function frontMatter(facts: StoryFacts): string {
  const { title, description, url, language, published, updated, authors, category, tags } = facts;
  const values = {
    title,
    description,
    url,
    language,
    date: published,
    updated,
    authors: authors.map(({ name }) => name),
    category: category.name,
    tags: tags.map(({ name }) => name),
  };
  const lines = Object.entries(values).flatMap(([key, value]) =>
    value === undefined || value.length === 0 ? [] : [`${key}: ${jsonWithoutMarkup(value)}`],
  );
  return ['---', ...lines, '---'].join('\n');
}

/** Writes a value as JSON in which signs of Markdown are escapes of JSON, which no reader of Markdown knows. */
function jsonWithoutMarkup(value: string | string[]): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(/\](?=[([:])/g, '\\u005d')
    .replace(/(?<=!)\[/g, '\\u005b');
}

function beforeBody({ label, cover, standfirst, takeaways }: StoryFrame): string[] {
  const caption = cover?.caption ? `\n_${inlineToMarkdown(cover.caption, 'em')}_` : '';
  return [
    ...(label ? [`**${escapeMarkdown(label)}**`] : []),
    ...(cover ? [`![${escapeMarkdown(cover.alt)}](${markdownAddress(cover.url)})${caption}`] : []),
    ...(standfirst ? [`**${inlineToMarkdown(standfirst, 'strong')}**`] : []),
    ...(takeaways
      ? section(
          takeaways.title,
          takeaways.texts.map((text) => inlineToMarkdown(text)),
        )
      : []),
  ];
}

function afterBody({ corrections, original }: StoryFrame): string[] {
  const texts = corrections?.texts.map(({ date, text }) => `${escapeMarkdown(date)}: ${inlineToMarkdown(text)}`) ?? [];
  const link = original && `[${escapeMarkdown(original.host)}](${markdownAddress(original.href)})`;
  const sentence = original && escapeMarkdown(`${original.before}\0${original.after}`);
  return [
    ...(corrections ? section(corrections.title, texts, corrections.href) : []),
    ...(sentence && link ? [sentence.replace('\0', () => link)] : []),
  ];
}

function section(title: string, items: string[], href?: string): string[] {
  const heading = href ? `[${escapeMarkdown(title)}](${markdownAddress(href)})` : escapeMarkdown(title);
  return [`## ${heading}`, items.map((item) => `- ${item}`).join('\n')];
}

/** Matches a marker, with the `<…>` of Markdown or the quotation marks of HTML around it. */
const MARKER = /(<|"?)\0(link|image|media):([^\0]*)\0(?:>|"|)/g;

/** Replaces each marker by the address that it stands for; one that leads nowhere is left empty. */
function fillAddresses(
  markdown: string,
  article: Article,
  context: Pick<PageContext, 'library' | 'images' | 'media'>,
): string {
  return markdown.replace(MARKER, (_, before: string, kind: string, written: string) => {
    const source = decodeSafely(written);
    const urlOf = { link: linkUrl, image: pictureUrl, media: mediaUrl }[kind as 'link' | 'image' | 'media'];
    const url = urlOf(source, article, context) ?? '';
    return before === '"' ? `"${escapeHtml(url)}"` : markdownAddress(url);
  });
}

function linkUrl(href: string, article: Article, { library }: Pick<PageContext, 'library'>): string | undefined {
  const resolved = resolveLink(href, article.path, library).href;
  return resolved === undefined ? undefined : new URL(resolved, library.urlOf(article)).href;
}

function mediaUrl(
  src: string,
  article: Article,
  context: Pick<PageContext, 'library' | 'images' | 'media'>,
): string | undefined {
  return plainMediaOf(resolveReference(src, article.path) ?? '', context)?.url;
}

/** Finds the picture among those of the body, since its role there decides its sizes. */
function pictureUrl(
  src: string,
  article: Article,
  context: Pick<PageContext, 'library' | 'images'>,
): string | undefined {
  const path = resolveReference(pathOfAddress(src), article.path);
  const image = article.body.images.find((candidate) => candidate.path === path);
  return image && plainPictureOf(image, '', context)?.url;
}
