/** Finds ids in the front matter and in `site.yaml` that no story, category, author or page has. */

import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import type { CheckName } from '../problems/checks.ts';
import type { Problem } from '../problems/problem.ts';
import type { Author } from '../schemas/author.ts';
import type { Category } from '../schemas/category.ts';
import type { Consent } from '../schemas/consent.ts';
import type { Promotions } from '../schemas/promotions.ts';
import type { Policies } from '../site/policies.ts';
import type { Site } from '../site/site.ts';
import { didYouMean, suggest } from '../text/suggest.ts';
import { isPost } from '../urls/post-address.ts';
import { isFullAddress } from '../urls/url-template.ts';

/** The description that `npm run new` writes, which an editor must replace. */
export const DESCRIPTION_TO_WRITE = 'One or two sentences that tell what the article is about.';

const CATEGORY_HINT = 'A category is a file in content/categories.';
const STORY_HINT = 'A story is named by its folder below content/articles, such as 2024/harbour-watch.';

/** The things that articles name by their ids. */
interface Shelves {
  categories: ReadonlyMap<string, Category>;
  authors: ReadonlyMap<string, Author>;
  promotions: Promotions;
  consent: Pick<Consent, 'comments'>;
}

/** Returns the problems of the pictures of shows, which lie below `public/`. */
export function showProblems(categories: ReadonlyMap<string, Category>, publicFiles: ReadonlySet<string>): Problem[] {
  return [...categories].flatMap(([id, { podcast }]): Problem[] => {
    if (podcast === undefined || publicFiles.has(podcast.image)) return [];
    const near = suggest(podcast.image, publicFiles);
    const hint =
      near === undefined
        ? `Put a square JPEG or PNG of 1,400 to 3,000 pixels at public${podcast.image}.`
        : `Did you mean “${near}”?`;
    return [
      {
        check: 'missing-file',
        file: `content/categories/${id}.yaml`,
        field: 'podcast.image',
        message: `There is no file “${podcast.image}” below public, so the show has no picture.`,
        hint,
      },
    ];
  });
}

/** Returns the problems of the stories and the categories that `frontPage:` of `site.yaml` names. */
export function frontPageProblems(
  { lead, banner, sections = [] }: Site['frontPage'],
  categories: ReadonlyMap<string, Category>,
  stories: ReadonlySet<string>,
): Problem[] {
  const file = 'content/site/site.yaml';
  const problems: Problem[] = [];
  const named = { 'frontPage.lead': lead, 'frontPage.banner.story': banner?.story };
  for (const [field, story] of Object.entries(named)) {
    if (story === undefined || stories.has(story)) continue;
    problems.push(unknownStory(file, field, story, stories));
  }
  for (const [index, { category: id }] of sections.entries()) {
    if (categories.has(id)) continue;
    const hint = `${didYouMean(id, categories.keys(), 'The categories are')} ${CATEGORY_HINT}`.trim();
    const message = `There is no category “${id}”.`;
    problems.push({ check: 'unknown-category', file, field: `frontPage.sections[${index}]`, message, hint });
  }
  return problems;
}

/** Returns the problems of the stories that the files of categories name. */
export function categoryProblems(categories: ReadonlyMap<string, Category>, stories: ReadonlySet<string>): Problem[] {
  return [...categories].flatMap(([id, { lead, pins = [] }]) => {
    const named = [['lead', lead] as const, ...pins.map((pin, index) => [`pins[${index}]`, pin] as const)];
    return named.flatMap(([field, story]): Problem[] => {
      if (story === undefined || stories.has(story)) return [];
      return [unknownStory(`content/categories/${id}.yaml`, field, story, stories)];
    });
  });
}

function unknownStory(file: string, field: string, story: string, stories: ReadonlySet<string>): Problem {
  const hint = `${didYouMean(story, stories, 'The stories are')} ${STORY_HINT}`.trim();
  return { check: 'unknown-story', file, field, message: `There is no story “${story}”.`, hint };
}

/**
 * Returns the problems of the category, authors, call to action and related stories that a file names itself, and one
 * for a description that is still that of `npm run new`.
 */
export function referenceProblems(
  { path, frontMatter }: CatalogueEntry,
  { categories, authors, promotions, consent }: Shelves,
  stories: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const report = (check: CheckName, field: string, message: string, ...hints: string[]) => {
    problems.push({ check, file: `content/${path}`, field, message, hint: hints.filter(Boolean).join(' ') });
  };
  const { category, promotion, description, draft } = frontMatter;
  if (description === DESCRIPTION_TO_WRITE && !draft) {
    report(
      'missing-value',
      'description',
      'This is not yet a description, but what stands in every new article.',
      'Write one or two sentences that tell what the article is about.',
    );
  }
  if (category !== undefined && !categories.has(category)) {
    const known = didYouMean(category, categories.keys(), 'The categories are');
    report('unknown-category', 'category', `There is no category “${category}”.`, known, CATEGORY_HINT);
  }
  for (const [index, author] of (frontMatter.authors ?? []).entries()) {
    const id = typeof author === 'string' ? author : author.id;
    if (authors.has(id)) continue;
    const known = didYouMean(id, authors.keys(), 'The authors are');
    report(
      'unknown-author',
      `authors[${index}]`,
      `There is no author “${id}”.`,
      known,
      'An author is a file in content/authors.',
    );
  }
  if (typeof promotion === 'string' && !Object.hasOwn(promotions, promotion)) {
    const known = didYouMean(promotion, Object.keys(promotions), 'The calls to action are');
    report(
      'unknown-promotion',
      'promotion',
      `There is no call to action “${promotion}”.`,
      known,
      'They are in content/site/promotions.yaml.',
    );
  }
  const fault = frontMatter.comments ? commentsFault(frontMatter.comments, consent.comments) : undefined;
  if (fault) report('invalid-value', 'comments', ...fault);
  for (const [index, related] of (frontMatter.related ?? []).entries()) {
    if (typeof related !== 'string' || stories.has(related)) continue;
    problems.push(unknownStory(`content/${path}`, `related[${index}]`, related, stories));
  }
  return problems;
}

/** Says why an address can't be that of a story's comments; returns the message and the hint. */
function commentsFault(address: string, comments: Consent['comments']): [message: string, hint: string] | undefined {
  if (!comments?.mastodon)
    return [
      comments
        ? `The comments of this newsroom are those of ${Object.keys(comments)[0]}, which have no address of their own.`
        : 'This newsroom has no comments, so the address means nothing.',
      comments
        ? 'Take the line away, or write “comments: false” for a story without comments.'
        : 'Name the server under “comments:” in content/site/consent.yaml, or take the line away.',
    ];
  const { server } = comments.mastodon;
  if (isPost(address, server)) return undefined;
  return [
    `This is not the address of a post on ${server}.`,
    `Open the post there and copy its address, such as ${server}/@desk/109501234567890123. For a story without comments write false.`,
  ];
}

/** Returns the problems of policies that name no standing page. */
export function policyProblems(policies: Policies, pages: ReadonlySet<string>): Problem[] {
  return Object.entries(policies).flatMap(([key, written]): Problem[] => {
    if (written === undefined || isFullAddress(written) || pages.has(written)) return [];
    return [
      {
        check: 'unknown-page',
        file: 'content/site/site.yaml',
        field: `policies.${key}`,
        message: `There is no standing page “${written}”.`,
        hint: `${didYouMean(written, pages, 'The standing pages are')} A standing page is named by its folder below content/pages, such as corrections-policy.`.trim(),
      },
    ];
  });
}
