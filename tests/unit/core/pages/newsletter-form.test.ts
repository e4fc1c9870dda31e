import { expect, it } from 'vitest';
import { newsletterFormOf } from '../../../../src/core/pages/newsletter-form.ts';
import { newsletterSchema } from '../../../../src/core/site/newsletter.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

it('a form is sent where the settings say, with the language of the page', () => {
  const newsletter = newsletterSchema.parse({
    action: 'https://b.example/x',
    hidden: { list: 'weekly-{locale}', id: 7 },
  });
  const form = (more: object, site: object) => {
    const context = makeContext([makeEntry('a/en', {}, more)], { site });
    const article = context.library.articleFor('en', 'a');
    return article && newsletterFormOf(article, context);
  };
  expect(form({ hasNewsletter: true }, { newsletter })).toEqual({
    action: 'https://b.example/x',
    field: 'email',
    hidden: [
      { name: 'list', value: 'weekly-en' },
      { name: 'id', value: '7' },
    ],
  });
  expect(form({}, { newsletter })).toBeUndefined();
  expect(form({ hasNewsletter: true }, {})).toBeUndefined();
});

it.each(['http://b.example/x', 'javascript:alert(1)', '//b.example/x', 'https://a:b@c.example/', 'b.example', '/\\b'])(
  'no form is sent to %s',
  (action) => {
    expect(newsletterSchema.safeParse({ action }).success).toBe(false);
  },
);
