/** What crawlers may read, by what they read for; `crawlers:` of `site.yaml`. */
import { z } from 'zod';
import { list, text } from '../schemas/values.ts';

/**
 * The names by which crawlers ask for their rules (RFC 9309, 2.2.1), as their operators documented them in November 2026.
 * One that serves several purposes stands where its operator says what refusing it ends.
 */
export const CRAWLERS = {
  /** They collect texts from which models are made. */
  aiTraining: [
    // https://platform.openai.com/docs/bots
    'GPTBot',
    // https://support.claude.com/en/articles/8896518; the second is of old
    'ClaudeBot',
    'anthropic-ai',
    // https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers: no crawler but a name, for
    // Gemini and what it looks up; search and its summaries go by Googlebot
    'Google-Extended',
    // https://support.apple.com/en-us/119829: a name alone, too; Applebot itself searches
    'Applebot-Extended',
    // https://developer.amazon.com/amazonbot
    'Amazonbot',
    // https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
    'meta-externalagent',
    // https://docs.mistral.ai/robots
    'MistralAI-Training',
    // https://commoncrawl.org/ccbot: open collections, from which most models have learnt
    'CCBot',
    // https://allenai.org/crawler
    'AI2Bot',
    // https://www.sbintuitions.co.jp/en/bot/
    'SBIntuitionsBot',
    // https://ds.rois.ac.jp/en_center8/en_crawler/
    'Cotoyogi',
    // https://webz.io/blog/web-data/what-is-the-omgili-bot-and-why-is-it-crawling-your-website/: texts for sale
    'omgili',
    // ByteDance, Cohere and Huawei document nothing
    'Bytespider',
    'cohere-training-data-crawler',
    'PanguBot',
  ],
  /** They collect what assistants find, and name as their sources. */
  aiSearch: [
    'OAI-SearchBot',
    'Claude-SearchBot',
    // https://docs.perplexity.ai/docs/resources/perplexity-crawlers
    'PerplexityBot',
    'Amzn-SearchBot',
    'meta-webindexer',
    'MistralAI-Index',
    // https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot
    'DuckAssistBot',
  ],
  /** They fetch a page for a person who asks about it; some operators hold that no rules apply to them then. */
  aiAssistants: [
    'ChatGPT-User',
    'Claude-User',
    'Perplexity-User',
    'Amzn-User',
    'meta-externalfetcher',
    'MistralAI-User',
  ],
} as const satisfies Record<string, readonly string[]>;

const permission = (fallback: 'allow' | 'disallow') =>
  z.enum(['allow', 'disallow'], { error: 'Write allow or disallow.' }).default(fallback);

const AGENT = 'Write the name by which a crawler asks for its rules, such as Bytespider, or "*" for all others.';

const agent = text(AGENT).regex(/^(\*|[A-Za-z][\w.-]*)$/, { error: AGENT });

const paths = list(
  text('Write a path such as /en/internal/.').regex(/^\/\S*$/, {
    error: 'Write a path that begins with a slash, below the newsroom’s address, such as /en/internal/.',
  }),
  'Write a list of paths, such as [/en/internal/].',
);

export const crawlersSchema = z.strictObject({
  /** Search engines, previews of shared links, and whoever is not named here. */
  search: permission('allow'),
  /** Those that find pages for the answers of assistants, which name them as sources. */
  aiSearch: permission('allow'),
  /** Those that fetch a page because a person asks an assistant about it. */
  aiAssistants: permission('allow'),
  /** Those that collect texts for training models. */
  aiTraining: permission('disallow'),
  /** Rules for crawlers by name, in place of those above: paths below the newsroom’s address, where * and $ have their meaning. */
  rules: z
    .array(
      z
        .strictObject({
          /** One name or several; "*" stands for all that are named nowhere. */
          agents: list(agent, 'Write a list of names, such as [Bytespider].'),
          allow: paths.optional(),
          disallow: paths.optional(),
        })
        .refine(({ allow, disallow }) => allow !== undefined || disallow !== undefined, {
          error: 'Rules need “allow” or “disallow” with paths, such as [/].',
        }),
      { error: 'Write a list of rules, each with “agents” and “allow” or “disallow”.' },
    )
    .default([]),
});

export type Crawlers = z.output<typeof crawlersSchema>;
