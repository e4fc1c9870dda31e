import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eleventy } from '../../../../src/importing/kinds/eleventy/eleventy.ts';
import { traceMarkers } from '../../../support/importing/trace-markers.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

/** Where the words of the source are: in the newsroom, or at the places that the report names. */
const PLACES = {
  written: [
    'zqalt zqargument zqcode zqcondition zqdescription zqdirectorytag zqelse zqfirst zqfrom zqhidden',
    'zqhiddenwords zqhtmlcomment zqif zqpartial zqscripttitle zqscriptwords zqset zqshortcode zqtag zqtitle',
    'zqvalue',
  ].join(' '),
  'README.md': 'zqreadme',
  '_data/computed.js': 'zqfetch',
  '_data/deep/more.yaml': 'zqdeepdata',
  '_data/metadata.json:6': 'zqsiteauthor',
  '_data/metadata.json:7': 'zqsitemail',
  '_data/team.json': 'zqteam',
  '_includes/post.njk': 'zqincludefile',
  'content/_part.md': 'zqpart',
  'content/css/site.css': 'zqcss',
  'content/feed.njk': 'zqfeed',
  'content/list.html': 'zqlisttitle zqlistwords',
  'content/loose.json': 'zqloose',
  'content/paper.pdf': 'zqpaper',
  'content/posts/harbour.md:1': 'zqfilter zqpermalink',
  'content/posts/harbour.md:7': 'zqcomputed',
  'content/posts/harbour.md:9': 'zqnavigation',
  'content/posts/harbour.md:11': 'zqpaginationdata',
  'content/posts/harbour.md:14': 'zqsummary',
  'content/posts/harbour.md:24': 'zqcomment',
  'content/posts/harbour.md:25': 'zqsizes',
  'content/posts/posts.11tydata.js': 'zqcomputedcode',
  'content/posts/posts.json:4': 'zqdirectoryseries',
  'content/posts/script.md:1': 'zqscriptbanner',
  'content/posts/script.md:5': 'zqscriptcode',
  'eleventy.config.js': 'zqconfigcode',
  'package.json': 'zqpackage',
};

it('no word of an Eleventy site is lost: it is written, or the report names its place', async () => {
  expect(await traceMarkers(eleventy, join(FIXTURES, 'importing/losses/eleventy'))).toEqual(PLACES);
});
