import { join } from 'node:path';
import { expect, it } from 'vitest';
import { astro } from '../../../../src/importing/kinds/astro/astro.ts';
import { traceMarkers } from '../../../support/importing/trace-markers.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

/** Where the words of the source are: in the newsroom, or at the places that the report names. */
const PLACES = {
  written: [
    'zqabout zqalias zqalt zqaside zqasidetitle zqauthorid zqcard zqcardtitle zqcharttitle zqchild zqcode zqdata',
    'zqdiv zqexpression zqfirst zqheroalt zqlabel zqtabwords zqtag zqtip zqtiptitle zqtitle',
  ].join(' '),
  'astro.config.mjs': 'zqintegration',
  'public/paper.pdf': 'zqpaper',
  'src/components/Chart.astro': 'zqcomponent',
  'src/content.config.mjs': 'zqschema',
  'src/content/authors/ana.json': 'zqauthor zqauthorbio zqauthormail',
  'src/content/blog/_hidden.md': 'zqunderscore',
  'src/content/blog/doc.mdoc': 'zqmarkdoc',
  'src/content/blog/harbour.mdx:5': 'zqreference',
  'src/content/blog/harbour.mdx:7': 'zqrelated',
  'src/content/blog/harbour.mdx:10': 'zqherocredit',
  'src/content/blog/harbour.mdx:12': 'zqkeyword',
  'src/content/blog/harbour.mdx:15': 'zqdeep',
  'src/content/blog/harbour.mdx:18': 'zqnamed',
  'src/content/blog/harbour.mdx:20': 'zqexport',
  'src/content/blog/harbour.mdx:22': 'zqexportline',
  'src/content/blog/harbour.mdx:25': 'zqmdxcomment',
  'src/content/blog/harbour.mdx:27': 'zqlongcomment',
  'src/content/blog/harbour.mdx:33': 'zqsynckey zqtabvalue',
  'src/content/blog/harbour.mdx:34': 'zqicon',
  'src/content/blog/harbour.mdx:39': 'zqwidths',
  'src/content/blog/harbour.mdx:40': 'zqcardicon',
  'src/content/blog/harbour.mdx:41': 'zqasideicon',
  'src/content/blog/harbour.mdx:42': 'zqposter',
  'src/content/blog/harbour.mdx:43': 'zqtoc',
  'src/content/blog/harbour.mdx:44': 'zqclass zqclick zqspread zqstyle',
  'src/content/blog/harbour.mdx:46': 'zqtipicon',
  'src/content/facts.yaml': 'zqfacts',
  'src/data/zqloose.js': 'zqloose',
  'src/pages/about.md:2': 'zqlayout',
  'src/pages/about.md:4': 'zqsetup',
  'src/pages/blog/[...slug].astro': 'zqroute',
  'src/pages/index.astro': 'zqindex',
};

it('no word of an Astro site is lost: it is written, or the report names its place', async () => {
  expect(await traceMarkers(astro, join(FIXTURES, 'importing/losses/astro'))).toEqual(PLACES);
});
