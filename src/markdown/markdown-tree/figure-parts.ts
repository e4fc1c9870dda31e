/** Makes the nodes that figures consist of. */
import type { Paragraph, PhrasingContent } from 'mdast';

/** Makes a figure of a class around one picture, with its caption below. */
export function figureOf(picture: PhrasingContent, caption?: PhrasingContent[], className?: string): Paragraph {
  const children = caption ? [picture, captionOf(caption)] : [picture];
  return {
    type: 'paragraph',
    children: children as PhrasingContent[],
    data: { hName: 'figure', ...(className && { hProperties: { className: [className] } }) },
  };
}

/** Makes the `figcaption` of a figure. */
export function captionOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, data: { hName: 'figcaption' } };
}
