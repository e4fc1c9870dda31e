/** Finds what the links of articles embed. */
import type { Article } from '../articles/article.ts';
import { type Embed, findEmbed } from '../embeds/embed.ts';
import { compareText } from '../text/compare-text.ts';
import type { PageContext } from './page-context.ts';

/** Returns what each link that stands alone in an article embeds; `undefined` for one that stays a link. */
export function embedsOf(
  { body, locale }: Pick<Article, 'body' | 'locale'>,
  { consent }: Pick<PageContext, 'consent'>,
): (Embed | undefined)[] {
  return (body.embeds ?? []).map((href) => findEmbed(href, consent.embeds, locale));
}

/** Someone whose content a reader may load into pages. */
export type EmbedHost = Pick<Embed, 'provider' | 'host' | 'privacy'>;

/** Lists the providers of all that the newsroom's pages embed, each host once, sorted by name. */
export function embedHosts(context: Pick<PageContext, 'consent' | 'library'>): EmbedHost[] {
  const { articles, standingPages } = context.library;
  const byHost = new Map<string, EmbedHost>();
  for (const article of [...articles, ...standingPages])
    for (const embed of embedsOf(article, context))
      if (embed) byHost.set(embed.host, { provider: embed.provider, host: embed.host, privacy: embed.privacy });
  return [...byHost.values()].sort((a, b) => compareText(a.provider, b.provider) || compareText(a.host, b.host));
}
