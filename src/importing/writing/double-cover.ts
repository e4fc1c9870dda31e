/** Takes the picture above a story out of the beginning of its text, where readers would see it twice in a row. */
import type { Root } from 'mdast';
import { decodeSafely } from '../../core/urls/permalink.ts';
import type { ImportedStory, Tell } from '../archive/archive.ts';
import { isOfPicture } from './describe-body.ts';
import { nodesOf, rangeOf, wordsOf } from './markdown-edits.ts';

/**
 * Returns the story and its text with the picture above it alone, which takes over the caption. A caption with links stays
 * in the text, with its picture, as that of a cover has none.
 *
 * @param cover The name of its picture beside the story.
 */
export function dropDoubleCover(
  story: ImportedStory,
  markdown: string,
  { cover, treeOf, tell }: { cover: string | undefined; treeOf: (markdown: string) => Root | undefined; tell: Tell },
): { story: ImportedStory; markdown: string } {
  const same = { story, markdown };
  if (cover === undefined || !story.cover || story.form === 'page' || !/^\s*!\[/.test(markdown)) return same;
  const tree = treeOf(markdown);
  const first = tree?.children[0];
  if (!tree || first?.type !== 'paragraph' || !isOfPicture(first)) return same;
  const pictures = first.children.filter((node) => node.type === 'image');
  const [picture] = pictures;
  if (!picture || pictures.length > 1 || decodeSafely(picture.url) !== cover) return same;
  const inside = [...nodesOf({ type: 'root', children: first.children })].map(({ node }) => node);
  if (inside.some(({ type }) => type === 'link' || type === 'linkReference')) return same;
  const caption = first.children
    .filter((node) => node !== picture)
    .map(wordsOf)
    .join('')
    .trim();
  tell({
    kind: 'mended',
    where: story.where,
    what: `The text of “${story.title}” began with the picture above it: that stands there once.`,
  });
  const told = story.cover;
  return {
    story: {
      ...story,
      cover: {
        ...told,
        ...(!told.alt && picture.alt && { alt: picture.alt }),
        ...(caption !== '' && { caption }),
      },
    },
    markdown: markdown.slice(rangeOf(first).end).trimStart(),
  };
}
