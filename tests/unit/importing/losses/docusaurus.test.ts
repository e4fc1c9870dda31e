import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docusaurus } from '../../../../src/importing/kinds/docusaurus/docusaurus.ts';
import { traceMarkers } from '../../../support/importing/trace-markers.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

/** Where the words of the source are: in the newsroom, or at the places that the report names. */
const PLACES = {
  written: [
    'zqat zqauthor zqbio zqbox zqboxtitle zqcode zqcodetitle zqdanger zqdangertitle zqdetails zqexpression',
    'zqfirst zqfolded zqguide zqguidewords zqid zqinline zqinlinetag zqlabel zqlink zqnowhere zqpartwords zqslug',
    'zqsummary zqtab zqtaglabel zqtitle zqtranslated zqtranslation zqtruncate zqunknownbox',
  ].join(' '),
  'blog/2019-01-05-harbour.mdx:6': 'zqinlinetitle',
  'blog/2019-01-05-harbour.mdx:7': 'zqinlineurl',
  'blog/2019-01-05-harbour.mdx:8': 'zqinlineimage',
  'blog/2019-01-05-harbour.mdx:9': 'zqtagpath',
  'blog/2019-01-05-harbour.mdx:12': 'zqkeyword',
  'blog/2019-01-05-harbour.mdx:13': 'zqlastauthor',
  'blog/2019-01-05-harbour.mdx:15': 'zqunlisted',
  'blog/2019-01-05-harbour.mdx:18': 'zqimported',
  'blog/2019-01-05-harbour.mdx:24': 'zqgroup zqvalue',
  'blog/2019-01-05-harbour.mdx:32': 'zqdangerid',
  'blog/_part.mdx': 'zqpart',
  'blog/authors.yml:3': 'zqrole',
  'blog/authors.yml:5': 'zqauthorurl',
  'blog/authors.yml:6': 'zqauthormail',
  'blog/authors.yml:8': 'zqsocial',
  'blog/tags.yml:1': 'zqtagdescription',
  'blog/tags.yml:5': 'zqtagextra',
  'docs/_category_.json': 'zqcategorylabel',
  'docs/guide.md:1': 'zqguideid',
  'docs/guide.md:2': 'zqsidebarlabel',
  'docs/guide.md:3': 'zqbadge',
  'docs/guide.md:4': 'zqpaginationlabel',
  'docusaurus.config.js': 'zqannouncement',
  'i18n/en-GB/code.json': 'zqcodemessage',
  'i18n/en-GB/docusaurus-plugin-content-blog/2019-01-05-harbour.mdx:3': 'zqtranslationkey',
  'i18n/en-GB/docusaurus-plugin-content-blog/authors.yml': 'zqtranslatedrole',
  'i18n/fr/docusaurus-plugin-content-docs/version-1.0/old.md': 'zqtranslatedversion',
  'i18n/th/docusaurus-plugin-content-docs/current/guide.md': 'zqforeign zqforeignwords',
  'sidebars.js': 'zqsidebar',
  'src/components/a.js': 'zqcomponent',
  'src/pages/index.js': 'zqpage',
  'static/img/paper.pdf': 'zqpaper',
  versioned_docs: 'zqversioned',
  versioned_sidebars: 'zqversionedsidebar',
  'versions.json': 'zqversion',
};

it('no word of a Docusaurus site is lost: it is written, or the report names its place', async () => {
  expect(await traceMarkers(docusaurus, join(FIXTURES, 'importing/losses/docusaurus'))).toEqual(PLACES);
});
