import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportedStory } from '../../../../../src/importing/archive/archive.ts';
import { wordpress } from '../../../../../src/importing/kinds/wordpress/wordpress.ts';
import { makeFolder } from '../../../../support/folders/make-folder.ts';
import { readKind } from '../../../../support/importing/read-kind.ts';

const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

async function storyOf(text: string, more = '') {
  const xml = `<?xml version="1.0"?>
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
<item><title>A</title><content:encoded><![CDATA[${text}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_name>a</wp:post_name>
<wp:post_date>2019-01-02 03:04:05</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${more}</item>
</channel></rss>`;
  const { items, findings } = await readKind(wordpress, { path: join(makeFolder({ 'x.xml': xml }), 'x.xml') });
  const story = items.find((item): item is ImportedStory => item.type === 'story');
  return { state: story?.state, told: findings.map(({ kind, what }) => `${kind}: ${what}`) };
}

it.each([
  ['[members_only]Of ours[/members_only]', ''],
  ['Open. [restrict userlevel="editor"]Of ours[/restrict]', ''],
  ['[wpmem_logged_in]Of ours[/wpmem_logged_in]', ''],
  ['<!-- wp:premium-content/container --><p>Of ours</p><!-- /wp:premium-content/container -->', ''],
  ['<p>Open</p><!-- wp:jetpack/paywall /--><p>Of ours</p>', ''],
  ['Of ours', meta('_members_access_role', 'editor')],
  ['Of ours', meta('_wpmem_block', '1')],
  ['Of ours', meta('_jetpack_newsletter_access', 'paid_subscribers')],
])('a story that was not for everybody is a draft, and is told: %s %s', async (text, more) => {
  const { state, told } = await storyOf(text, more);
  expect(state).toBe('draft');
  expect(told).toContainEqual(
    expect.stringMatching(/^doubtful: “A” was not for everybody, or not all of it: it has “/),
  );
});

it.each([
  ['[membership_form] of 1910', ''],
  ['Restricted, members only, [sic]', ''],
  ['Open', meta('_jetpack_newsletter_access', 'everybody') + meta('_wpmem_block', '0')],
])('a story that everybody could read stays published: %s %s', async (text, more) => {
  expect((await storyOf(text, more)).state).toBe('published');
});

it('a field of its own is told with its words, and one of a program is not', async () => {
  const { told } = await storyOf('Text', meta('subtitle', 'By <b>night</b>') + meta('_edit_last', '2'));
  expect(told).toContain('dropped: “A” has a field of its own, “subtitle”: “By night”.');
  expect(told.join()).not.toContain('_edit_last');
});
