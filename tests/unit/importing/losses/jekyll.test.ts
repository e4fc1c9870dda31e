import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jekyll } from '../../../../src/importing/kinds/jekyll/jekyll.ts';
import { traceMarkers } from '../../../support/importing/trace-markers.ts';
import { FIXTURES } from '../../../support/newsrooms/newsroom-folder.ts';

/** Where the words of the source are: in the newsroom, or at the places that the report names. */
const PLACES = {
  written: [
    'zqabbreviation zqabout zqabovetitle zqbehind zqcategory zqcategorysecond zqcategorythird zqcode zqdatabio',
    'zqdefaulttag zqdefinition zqdescription zqdraft zqdraftwords zqfilter zqfirst zqformula zqframe zqfrom',
    'zqguide zqguidewords zqheading zqheadingid zqhighlighted zqhtmlcomment zqimagealt zqincludealt',
    'zqincludewords zqloop zqloopwords zqmissing zqmissingalt zqnotpicture zqnowhere zqonlyheading zqp zqraw',
    'zqsecondauthors zqtag zqtitle zqundated zqundatedtitle zqundatedwords zqunknowninclude zqunknowntag zqvalue',
  ].join(' '),
  '404.md': 'zqnotfound zqnotfoundwords',
  CNAME: 'zqcname',
  '_config.yml:5': 'zqsettingremark',
  '_config.yml:6': 'zqtagline',
  '_config.yml:8': 'zqsiteauthor',
  '_config.yml:9': 'zqsitemail',
  '_config.yml:10': 'zqplugin',
  '_config.yml:12': 'zqcollectionlabel',
  '_config.yml:15': 'zqdefaultbanner zqdefaultlayout',
  '_data/authors.yml:4': 'zqdatamail',
  '_data/authors.yml:5': 'zqdatalabel zqdatalink',
  '_data/facts.csv': 'zqfacts',
  '_data/people.yml': 'zqlistedperson',
  '_guides/boats.md:3': 'zqrating',
  '_includes/notice.html': 'zqincludefile',
  '_layouts/post.html': 'zqlayoutfile',
  '_plugins/a.rb': 'zqpluginfile',
  '_posts/2019-01-05-harbour.md:2': 'zqlayout',
  '_posts/2019-01-05-harbour.md:5': 'zqauthormail zqauthorname',
  '_posts/2019-01-05-harbour.md:10': 'zqexcerpt',
  '_posts/2019-01-05-harbour.md:12': 'zqfromelsewhere',
  '_posts/2019-01-05-harbour.md:13': 'zqthumbnail',
  '_posts/2019-01-05-harbour.md:15': 'zqoverlay',
  '_posts/2019-01-05-harbour.md:16': 'zqheadercaption',
  '_posts/2019-01-05-harbour.md:17': 'zqsidebar',
  '_posts/2019-01-05-harbour.md:18': 'zqdeep',
  '_posts/2019-01-05-harbour.md:20': 'zqstatus',
  '_posts/2019-01-05-harbour.md:25': 'zqnoteid zqnotetitle',
  '_posts/2019-01-05-harbour.md:27': 'zqincludeclass',
  '_posts/2019-01-05-harbour.md:29': 'zqincludewidth',
  '_posts/2019-01-05-harbour.md:30': 'zqshare',
  '_posts/2019-01-05-harbour.md:31': 'zqliquidcomment',
  '_posts/2019-01-05-harbour.md:34': 'zqlinenos',
  '_posts/2019-01-05-harbour.md:37': 'zqgistfile',
  '_posts/2019-01-05-harbour.md:40': 'zqyoutubeextra',
  '_posts/2019-01-05-harbour.md:48': 'zqkramdowncomment',
  '_posts/2019-01-05-harbour.md:51': 'zqoption',
  '_posts/2019-01-05-harbour.md:53': 'zqheadingclass',
  '_posts/2019-01-05-harbour.md:56': 'zqtocitem',
  '_posts/2019-01-05-harbour.md:58': 'zqwidth',
  '_posts/2019-01-06-untitled.md:1': 'zqonlyid',
  '_posts/2019-01-06-untitled.md:2': 'zqbaddate',
  '_posts/2019-01-07-page.html:4': 'zqpostcomment',
  '_posts/2019-01-07-page.html:5': 'zqptitle',
  '_posts/2019-01-08-plain.md': 'zqnofrontmatter',
  '_sass/a.scss': 'zqsass',
  '_secrets/a.md': 'zqnocollection',
  'about.md:1': 'zqpageauthor zqsenton',
  'assets/paper.pdf': 'zqpaper',
  'index.html': 'zqhometitle zqlist',
  'static.html': 'zqstatic',
};

it('no word of a Jekyll site is lost: it is written, or the report names its place', async () => {
  expect(await traceMarkers(jekyll, join(FIXTURES, 'importing/losses/jekyll'))).toEqual(PLACES);
});
