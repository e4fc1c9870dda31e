/** Shows what is written as readers will see it: headings, cover and text in the shapes of a page. */
import CMS from '@sveltia/cms';

type Element = unknown;
type Create = (name: string, properties?: Record<string, unknown> | null, ...children: Element[]) => Element;

/** What Sveltia hands to a preview (https://sveltiacms.app/en/docs/api/preview-templates). */
interface Draft {
  entry: { getIn(path: string[]): unknown };
  widgetFor(name: string): Element;
}

/** Has the drafts of these collections shown as pages. */
export function showPages(collections: readonly string[]): void {
  for (const name of collections) CMS.registerPreviewTemplate(name, showPage as never);
}

function showPage({ entry, widgetFor }: Draft): Element {
  // Sveltia keeps it here for templates
  const { h } = window as unknown as { h: Create };
  const textAt = (...path: string[]) => {
    const value = entry.getIn(['data', ...path]);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const paragraph = (className: string, text: string | undefined) =>
    text && h('p', { className, key: className }, text);
  return h(
    'article',
    { className: 'wrap article' },
    h(
      'header',
      { className: 'article-header' },
      paragraph('kicker', textAt('kicker')),
      h('h1', null, textAt('title')),
      paragraph('standfirst', textAt('standfirst')),
    ),
    textAt('cover', 'src') &&
      h('figure', { className: 'cover' }, widgetFor('cover.src'), h('figcaption', null, textAt('cover', 'caption'))),
    h('div', { className: 'text' }, h('div', { className: 'prose' }, widgetFor('body'))),
  );
}
