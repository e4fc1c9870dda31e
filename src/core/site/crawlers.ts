/** `crawlers:` of `site.yaml`: what crawlers may read, by the purpose for which they read. */
import { z } from 'zod';
import { list, text } from '../schemas/values.ts';

/**
 * The known crawlers by purpose, under the names by which they look for their rules (RFC 9309, 2.2.1), as their
 * operators documented them in November 2026. A crawler with several purposes stands under the one that ends when it is
 * refused.
 */
export const CRAWLERS = {
  /** Crawlers that collect texts for training models. */
  aiTraining: [
    // https://platform.openai.com/docs/bots
    'GPTBot',
    // https://support.claude.com/en/articles/8896518; the second is an older name
    'ClaudeBot',
    'anthropic-ai',
    // https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers: only a name in robots.txt,
    // for training Gemini and its look-ups; search and its summaries follow the rules for Googlebot
    'Google-Extended',
    // https://support.apple.com/en-us/119829: only a name in robots.txt, too; Applebot itself is for search
    'Applebot-Extended',
    // https://developer.amazon.com/amazonbot
    'Amazonbot',
    // https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
    'meta-externalagent',
    // https://docs.mistral.ai/robots
    'MistralAI-Training',
    // https://commoncrawl.org/ccbot: open collections, with which most models were trained
    'CCBot',
    // https://allenai.org/crawler
    'AI2Bot',
    // https://www.sbintuitions.co.jp/en/bot/
    'SBIntuitionsBot',
    // https://ds.rois.ac.jp/en_center8/en_crawler/
    'Cotoyogi',
    // https://webz.io/blog/web-data/what-is-the-omgili-bot-and-why-is-it-crawling-your-website/: it sells the texts
    'omgili',
    // ByteDance, Cohere and Huawei document nothing
    'Bytespider',
    'cohere-training-data-crawler',
    'PanguBot',
  ],
  /** Crawlers that collect pages for the search of assistants, which name them as sources. */
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
  /** Programs that fetch a page for a person who asks about it. Some operators say that rules don't apply to these. */
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
  'paths',
);

/** What `crawlers:` of `site.yaml` may hold. */
export const crawlersSchema = z.strictObject({
  /**
   * Write allow or disallow for search engines, previews of shared links and all crawlers that are not named. The
   * default is allow.
   */
  search: permission('allow'),
  /**
   * Write allow or disallow for crawlers that find pages for assistants, which name them as sources. The default is
   * allow.
   */
  aiSearch: permission('allow'),
  /**
   * Write allow or disallow for programs that fetch a page because a person asks an assistant about it. The default is
   * allow.
   */
  aiAssistants: permission('allow'),
  /** Write allow or disallow for crawlers that collect texts for training models. The default is disallow. */
  aiTraining: permission('disallow'),
  /** Rules for crawlers by name, which replace those above. */
  rules: z
    .array(
      z
        .strictObject({
          /** The names of one crawler or several; "*" stands for all that are named nowhere. */
          agents: list(agent, 'Write a list of names, such as [Bytespider].'),
          /**
           * Paths below the newsroom's address that these crawlers may read. In a path, * is any text and $ the end.
           */
          allow: paths.optional(),
          /**
           * Paths below the newsroom's address that these crawlers must not read. In a path, * is any text and $ the
           * end.
           */
          disallow: paths.optional(),
        })
        .refine(({ allow, disallow }) => allow !== undefined || disallow !== undefined, {
          error: 'Rules need “allow” or “disallow” with paths, such as [/].',
        }),
      { error: 'Write a list of rules, each with “agents” and “allow” or “disallow”.' },
    )
    .default([]),
});

/** The rules for crawlers, as read and checked. */
export type Crawlers = z.output<typeof crawlersSchema>;
