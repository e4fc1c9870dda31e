/** The nodes that figures are made of. */
import type { Paragraph, PhrasingContent } from 'mdast';

/** A figure around one picture, its caption below. */
export function figureOf(picture: PhrasingContent, caption?: PhrasingContent[]): Paragraph {
  const children = caption ? [picture, captionOf(caption)] : [picture];
  return { type: 'paragraph', children: children as PhrasingContent[], data: { hName: 'figure' } };
}

/** The `figcaption` of a figure. */
export function captionOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, data: { hName: 'figcaption' } };
}
