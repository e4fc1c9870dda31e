/**
 * The one list of the floors of this house and the rooms on each, in order. A room imports only rooms before it on its
 * own floor, and the floors that are named below it. `tests/unit/rooms.test.ts` holds the imports against this list, and
 * the drawing in ARCHITECTURE.md is made from it.
 */

interface Floor {
  /** The folder below `src/`. */
  name: string;
  knows: string;
  /** Floors whose files its own may import. */
  uses: readonly string[];
  /** Of the floor `core`, the only rooms that it may import. */
  coreRooms?: readonly string[];
  /** Packages that its files may import, by the beginning of their names. Left out where that is free. */
  packages?: readonly string[];
  /** In order: each imports only those before it. Files that lie on the floor itself come after all rooms. */
  rooms?: readonly Room[];
}

interface Room {
  name: string;
  knows: string;
  /** Packages that this room may import besides those of its floor. */
  packages?: readonly string[];
}

export const FLOORS: readonly Floor[] = [
  {
    name: 'core',
    knows: 'What a site, an article, a library, an address, a page is: pure, without files, clock, network or DOM.',
    uses: [],
    packages: [],
    rooms: [
      { name: 'text', knows: 'Strings without a domain: escaping, comparing, spelling, XML.' },
      { name: 'review', knows: 'What a pull request changes for readers: as data, as a comment, as a page.' },
      {
        name: 'desk-files',
        knows: 'What the desk reads of a file, and how it writes back only what was changed; safe in the browser.',
        packages: ['yaml'],
      },
      { name: 'problems', knows: 'What can be wrong, and how an editor is told.', packages: ['zod'] },
      { name: 'i18n', knows: 'Languages, words, dates and numbers; safe in the browser.' },
      { name: 'urls', knows: 'Addresses as strings: permalinks, slugs, templates, the paths that are ours.' },
      { name: 'host-rules', knows: 'Rules of headers and addresses as data, and those that a newsroom writes itself.' },
      { name: 'pictures', knows: 'Sizes, crops and names of pictures, by the roles that they play.' },
      { name: 'media', knows: 'Recordings: what is known of a file, and how its length is written.' },
      {
        name: 'ready-services',
        knows: 'Services of others that a few lines switch on: one file each, with its sources.',
      },
      { name: 'schemas', knows: 'What editors write, file by file: the schema is the reference.', packages: ['zod'] },
      { name: 'money', knows: 'Amounts, currencies, and the rates between them; safe in the browser.' },
      { name: 'consent', knows: 'What readers agree to, what is kept in their browsers, and what starts then.' },
      { name: 'embeds', knows: 'Which addresses can stand in a frame, by provider, and how.' },
      { name: 'articles', knows: 'One language of one story: its entry in the catalogue, its body, its state.' },
      { name: 'translations', knows: 'What a translation shares with its source: words, figures, links, paragraphs.' },
      {
        name: 'charts',
        knows: 'The numbers of a table as a drawing: what is read, how it is laid out, which shapes it takes.',
        packages: ['d3-scale', 'd3-shape'],
      },
      {
        name: 'maps',
        knows: 'Places on the earth as a drawing: GeoJSON that is read, what is seen of it, and where names stand.',
        packages: ['d3-geo', 'topojson-client', 'topojson-specification', 'geojson'],
      },
      {
        name: 'diagrams',
        knows: 'Nodes and links as a drawing: what is read of Mermaid, where it stands, which shapes it takes.',
        packages: ['@dagrejs/dagre'],
      },
      { name: 'listings', knows: 'Lists of stories by category, tag, author and time, and how they are divided.' },
      { name: 'routes', knows: 'What can stand at an address: every path of the site once, and who collides.' },
      { name: 'site', knows: 'site.yaml, one file for each group of its keys.', packages: ['zod'] },
      { name: 'library', knows: 'Every story at once: links, series, related stories, redirects, the front page.' },
      { name: 'survey', knows: 'What editors are told of the whole newsroom: as tables, as a page.' },
      { name: 'chrome', knows: 'What stands around all pages of a language: brand, menus, footer.' },
      { name: 'presentation', knows: 'How names, links, pictures and bodies are printed in one language.' },
      { name: 'comments', knows: 'Where readers comment on a story, by kind, and how that comes into the page.' },
      { name: 'security', knows: 'The Content-Security-Policy of a page, and what a browser may fetch ahead.' },
      { name: 'structured-data', knows: 'What schema.org says of a page, as JSON-LD.', packages: ['schema-dts'] },
      { name: 'head', knows: 'The head of a page: title, robots, alternates, Open Graph, feeds.' },
      { name: 'search', knows: 'How texts are divided, recorded and found; safe in the browser.' },
      { name: 'pages', knows: 'One page model for each kind of page, and the table of them.' },
      {
        name: 'syndication',
        knows: 'What other programs take over: feeds, indexes, Markdown, llms.txt.',
        packages: ['zod'],
      },
      { name: 'crawlers', knows: 'What crawlers are told: robots.txt and sitemaps.' },
      {
        name: 'desk',
        knows: 'The editor in the browser: its configuration from the schemas, its page, its headers.',
        packages: ['zod'],
      },
      {
        name: 'hosting',
        knows: 'What hosts are told, each in its own form: headers, redirects, pages of wrong addresses.',
      },
      {
        name: 'deploy',
        knows:
          'What is published when: what lies at a target, what is to lie there, and the steps from one to the other.',
      },
      { name: 'announcements', knows: 'Which addresses deploys have changed, and whom that is told to, as requests.' },
      { name: 'outputs', knows: 'The one table of all files that are published besides pages and pictures.' },
    ],
  },
  {
    name: 'disk',
    knows: 'Files without a domain: written whole, read as JSON, named by digests; which code made what a cache keeps.',
    uses: [],
    packages: ['rolldown'],
  },
  {
    name: 'locales',
    knows: "The generator's own words, one complete record for each language, and what differs by region.",
    uses: ['core'],
    packages: ['cldr-core'],
  },
  {
    name: 'markdown',
    knows: 'One body from Markdown to HTML; pipeline.ts is its table of contents.',
    uses: ['core'],
    rooms: [
      { name: 'syntax', knows: 'What Markdown is read with, and what all plugins share.' },
      { name: 'formulas', knows: 'TeX as MathML: what a formula may hold, and what a page prints of it.' },
      { name: 'raw-html', knows: 'The HTML that editors may write, and what happens to all other.' },
      { name: 'markdown-tree', knows: 'Plugins on the tree of the Markdown.' },
      { name: 'html-tree', knows: 'Plugins on the tree of the HTML.' },
    ],
  },
  {
    name: 'images',
    knows: 'Looks at pictures, makes their variants, draws social cards, cuts faces out of fonts.',
    uses: ['core', 'disk'],
    rooms: [
      { name: 'svg', knows: 'Drawings: made safe, small, and fit for a page.' },
      {
        name: 'containers',
        knows: 'How files of pictures are laid out: what they are by their bytes, and their parts.',
      },
      { name: 'metadata', knows: 'What a picture says of itself: who must be credited, and where it was taken.' },
      { name: 'variants', knows: 'One source picture in all sizes and formats, decoded once.' },
      { name: 'inspect', knows: 'What a picture is, and whether it is whole.' },
      { name: 'cards', knows: 'Social cards, drawn letter by letter.' },
      { name: 'processes', knows: 'The processes that decode pictures, and what they are kept from.' },
      { name: 'faces', knows: 'The face of headings, cut out of a font for the languages of a newsroom.' },
    ],
  },
  {
    name: 'newsroom',
    knows: 'Reads content, remembers it, and finds everything that is wrong with it.',
    uses: ['core', 'disk', 'locales', 'markdown', 'images'],
    rooms: [
      { name: 'files', knows: 'Where the newsroom lies, and its files as they are.' },
      { name: 'yaml', knows: 'YAML as editors write it: what it says, and where it goes wrong.' },
      { name: 'faces', knows: 'The font that a newsroom names for its headings, and the licence beside it.' },
      { name: 'settings', knows: "All settings of the newsroom, and each language's words." },
      { name: 'articles', knows: 'Files of articles: found, taken apart, rendered, remembered.' },
      { name: 'pictures', knows: 'Every place that shows a picture, and the brand’s own.' },
      { name: 'media', knows: 'Every recording that content plays: found, and looked at.' },
      {
        name: 'positions',
        knows: 'Files that are published as they are and say where they were taken: told, and cleaned.',
      },
      { name: 'maps', knows: 'Every map that content shows, and the outlines that it is drawn over.' },
      { name: 'report', knows: 'Problems with their lines, as people and CI read them.' },
      { name: 'checks', knows: 'Links, languages, words and translations, held against the whole newsroom.' },
      { name: 'reading', knows: 'The whole newsroom, read at once.' },
      { name: 'history', knows: 'The newsroom as readers know it from Git, and the addresses that it lost.' },
      {
        name: 'outputs',
        knows: 'A newsroom that can be printed: page models with keys, files, the images that are needed.',
      },
      { name: 'outside', knows: 'Addresses of other sites: where they stand, and whether they answer.' },
      { name: 'survey', knows: 'What the report tells: gathered from content, and from the built site.' },
      { name: 'session', knows: "One command's view of the newsroom, shared by all that Astro loads." },
    ],
  },
  {
    name: 'output',
    knows: 'What a build adds to its pages, and what it removes.',
    uses: ['core', 'disk'],
    rooms: [{ name: 'search', knows: 'Search indexes: made, cached, and made on demand for the preview.' }],
  },
  {
    name: 'releases',
    knows: 'What a release of Broadsheet is, how one is made, taken over by a newsroom, and taken back.',
    uses: ['core', 'disk', 'newsroom'],
    packages: [],
    rooms: [
      { name: 'versions', knows: 'Versions: their tags, their order, which may come next.', packages: ['semver'] },
      { name: 'changelog', knows: 'What CHANGELOG.md says of each version, and what of it is breaking.' },
      { name: 'codemods', knows: 'What each release changes in the files of newsrooms: one small file each.' },
      { name: 'package-json', knows: 'package.json of a release and of a newsroom, joined; what the newsroom keeps.' },
      { name: 'trees', knows: 'Where releases lie, what they hold, and what of that a newsroom has changed.' },
      {
        name: 'journal',
        knows: 'What an upgrade changes, from which it is finished and taken back; without any package.',
      },
      { name: 'sites', knows: 'Two builds of one newsroom: which pages differ, and in what.' },
      { name: 'upgrading', knows: 'An upgrade from its plan to its end.' },
      { name: 'releasing', knows: 'A release from CHANGELOG.md to its tag.' },
    ],
  },
  {
    name: 'importing',
    knows: 'Brings what other systems hold into content/: archives of a newsroom that moves in, and single documents.',
    uses: ['core', 'disk', 'markdown', 'newsroom', 'images'],
    packages: [],
    rooms: [
      { name: 'archive', knows: 'What an archive holds, whatever the system, and what is told of it.' },
      {
        name: 'html',
        knows: 'HTML of others as Markdown: what is kept, mended and told.',
        packages: [
          ...[
            'hast',
            'hast-util-from-parse5',
            'hast-util-to-html',
            'mdast',
            'mdast-util-gfm',
            'mdast-util-to-markdown',
          ],
          ...['mdast-util-to-markdown-cjk-friendly', 'mdast-util-to-markdown-cjk-friendly-gfm-strikethrough'],
          ...['parse5', 'vfile'],
        ],
      },
      {
        name: 'sources',
        knows: 'Files of strangers, read within limits: folders, zips, XML, front matter.',
        packages: ['sax', 'smol-toml', 'yaml', 'yauzl'],
      },
      {
        name: 'kinds',
        knows: 'The systems that newsrooms come from: one file each, which says what it maps.',
        packages: ['csv-parse', 'github-slugger', 'hast', 'hast-util-to-html'],
      },
      { name: 'pictures', knows: 'Pictures brought along: found, fetched politely, kept beside their stories.' },
      {
        name: 'writing',
        knows: 'An archive as files of content/: names, addresses, what is mended, the report.',
        packages: [
          'yaml',
          'mdast',
          'remark-gfm',
          'remark-cjk-friendly',
          'remark-cjk-friendly-gfm-strikethrough',
          'unified',
        ],
      },
      {
        name: 'documents',
        knows: 'Drafts from single documents, such as those of Word.',
        packages: ['hast', 'dingbat-to-unicode'],
      },
    ],
  },
  {
    name: 'deploy',
    knows: 'Brings a built site to where readers get it, so that the served site is whole at each moment.',
    uses: ['core', 'disk', 'newsroom'],
    packages: ['@aws-sdk/client-s3'],
    rooms: [{ name: 'targets', knows: 'Where a site can be published: one file for each kind of place.' }],
  },
  { name: 'styles', knows: 'Tokens, base, prose, and styles that only some pages need.', uses: [] },
  {
    name: 'client',
    knows: "Scripts that run in the reader's browser.",
    uses: ['core', 'styles'],
    coreRooms: ['text', 'desk-files', 'i18n', 'money', 'consent', 'search', 'security'],
    packages: [],
    rooms: [
      { name: 'trusted', knows: 'What a page with trusted types leaves to its own policy: pages parsed, workers.' },
      { name: 'words', knows: 'The words that scripts print, fetched when they are needed.' },
      { name: 'dialogs', knows: 'Parts of other pages, opened over the page at hand.' },
      { name: 'search', knows: 'The dialog and the page of search, and the engine behind them.' },
      { name: 'consent', knows: 'The question about services, the centre where it is answered, and the record.' },
      { name: 'pictures', knows: 'The dialog of enlarged pictures: its address, keys and gestures.' },
      { name: 'comments', knows: 'Comments that come with a script, or are fetched.' },
      { name: 'embeds', knows: 'Cards that load what they stand for when a reader asks.' },
      { name: 'currency', knows: 'The choice of a currency, and amounts in it.' },
      {
        name: 'live',
        knows: 'Newer updates of a story, asked for while its page is open, and shown when a reader wants.',
      },
      {
        name: 'desk',
        knows: 'The editor in the browser: how it reads and writes files, and what its preview looks like.',
        packages: ['@sveltia/cms'],
      },
      { name: 'likes', knows: 'The button by which a reader likes a story, what it sends, and what is kept.' },
    ],
  },
  {
    name: 'components',
    knows: 'Parts of pages, named for their roles: props in, HTML out.',
    uses: ['core', 'client'],
    packages: [],
  },
  {
    name: 'layouts',
    knows: 'Whole pages, made of components.',
    uses: ['core', 'components', 'styles', 'client'],
    packages: ['@fontsource-variable/', 'node:crypto'],
  },
  {
    name: 'routes',
    knows: 'One entry for each kind of page: page model → layout.',
    uses: ['layouts', 'newsroom'],
    packages: ['astro'],
  },
  {
    name: 'pages',
    knows: 'The page of unknown addresses, where Astro insists on it.',
    uses: ['layouts', 'newsroom'],
    packages: [],
  },
  {
    name: 'building',
    knows: 'One build from the reading to the last file, with or without Astro.',
    uses: ['core', 'disk', 'images', 'newsroom', 'output'],
    packages: ['rolldown'],
    rooms: [
      { name: 'code', knows: 'The code that prints pages: what has shaped it, how it is kept, how it is started.' },
      { name: 'desk', knows: 'The program of the editor in the browser, made of its packages.' },
      { name: 'pages', knows: 'Which pages are due, which lie there already, and those that are packed.' },
      { name: 'parts', knows: 'A build that is divided among machines: whose part is what, and all parts together.' },
    ],
  },
  {
    name: 'astro',
    knows: "All that knows Astro's API: the integration, the preview, the loader, and what compiles a build's code.",
    uses: ['core', 'disk', 'images', 'newsroom', 'output', 'building'],
    packages: ['astro', 'vite'],
  },
  {
    name: 'commands',
    knows: 'What editors and engineers run: build, check, new.',
    uses: ['core', 'disk', 'newsroom', 'releases', 'importing', 'deploy', 'building'],
    packages: ['astro', 'yaml', 'playwright'],
  },
];

/** Modules where Astro insists on their place; they may import what `astro/` may, and the client. */
export const ENTRY_MODULES = ['content.config.ts', 'middleware.ts'];
