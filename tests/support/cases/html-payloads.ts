/** Texts that become live HTML where a reader of Markdown takes them for it: made of parts, the same ones each time. */
import { createRandom } from './random.ts';

const TAGS = [
  ...['script', 'iframe', 'img', 'svg', 'math', 'style', 'object', 'embed', 'form', 'meta', 'base', 'link', 'video'],
  ...['textarea', 'title', 'template', 'noscript', 'xmp', 'plaintext', 'select', 'button', 'input', 'noembed', 'font'],
  ...['a', 'b', 'kbd', 'code', 'div', 'pre', 'details', 'table', 'td', 'p', 'li', 'h1', 'x:y', 'x-y', '!doctype'],
];
const OPENINGS = [
  ...['<', '<', '<', '<', '\\<', '\\\\<', '<<', '</', '<\u200b', '<\u0001', '< ', '\n<', ' <', '&<', '`<', '!<'],
  ...['&lt;', '&#60;', '&#x3c;', '&LT;', '&lt', '&amp;lt;', '\\&lt;', '<!--><', '<?><', '<![CDATA[<', '<!-- x', '<?x '],
];
const GAPS = [' ', ' ', '/', '\n', '\t', '\f', '\r\n', '  ', ' / ', '\u00a0', '\u0001', ''];
const HANDLERS = [
  ...['onerror=alert(1)', 'onload="alert(1)"', "onclick='alert(1)'", 'ONTOGGLE=alert`1`', 'onfocus=alert(1) autofocus'],
  ...[
    'style="background:url(x)"',
    'srcdoc="<script>alert(1)</script>"',
    'title="><script>alert(1)</script>"',
    'x="\n\n"',
  ],
  ...[
    'title="`"',
    'title="](javascript:alert(1))"',
    "title='\"'",
    'onerror\n=\nalert(1)',
    '"onerror=alert(1)',
    'open',
    '',
  ],
];
const ADDRESSES = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'javascript&colon;alert(1)',
    'java&#10;script:x',
  ],
  ...['&#106;avascript:alert(1)', '\u0001javascript:alert(1)', 'javascript\\:alert(1)', 'vbscript:msgbox(1)'],
  ...[
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHN2Zz4=',
    'https://b.example/`<script>`',
    '//b.example/x',
  ],
];
const CLOSINGS = ['>', '>', '>', '/>', ' >', '>x', '', '-->', '?>', ']]>', '"', "'>", '\\>', '&gt;', '>\n', '>`'];

/** What stands around a tag, which is `%`; another tag may be `@`, an address `$`. */
const FRAMES = [
  ...['%', '%', '%', 'a % b', '`%`', '``` %', '\\`%`', '``%`', '*%*', '**%', '~~%~~', '_%_', '(%)', '"%"', "'%'", '%@'],
  ...[
    '[x](%)',
    '[%](https://b.example/)',
    '[x]($ "%")',
    '[x](<$>)',
    '[x]($)',
    '[%]($)',
    '![%]($)',
    '![x](y "%")',
    '[x]: $',
  ],
  ...[
    '[%]: $ "%"',
    '[x][%]',
    '[^%]',
    '[^x]: $',
    '[^x]: %',
    '[](y)%',
    '[%][]',
    '<$>',
    '<a href="$">x</a>',
    '<img src="$" %',
  ],
  ...[
    'http://a.example%',
    'https://a.example/%',
    'www.a.example%',
    'ftp://a.example/`%`',
    'http://a.example/`%`',
    'a@b.example%',
  ],
  ...[
    'http://a.example\\%',
    'mailto:a@b.example%',
    'http://a.example/&%',
    '`http://a.example/`%',
    '[`](%) `@`',
    '[x](y "`") `%`',
  ],
  ...[
    '<div>%',
    '<div>\n%',
    '<div>\n\n%',
    '<font><div>%',
    '<font><div> `%`',
    '<font><b>\n`%`',
    '<b\ntitle=x>\n`%`',
    '<font><pre>`%`',
  ],
  ...[
    '<pre>%',
    '<pre>\n%\n\n@',
    '<pre></script>\n\n`%`',
    '<details>%',
    '<details><summary>%</summary>',
    '<form>%</form>',
    '<p>`%`',
  ],
  ...[
    '<textarea>\n<div>\n\n%\n[x]($)',
    '<textarea>\n<pre>x</pre>\n[x]($) `%`',
    '<form><b>\n[x]($) `%`',
    '<form>[x]($)</form>',
  ],
  ...[
    '<!-- % -->',
    '<!--%',
    '<!-- -->%',
    '--> %',
    '<!--> %',
    '<!-- x --!>%',
    '<![CDATA[%]]>',
    '<![CDATA[%',
    '<?%?>',
    '<?%',
    '<!%>',
  ],
  ...[
    '<scr<!-- -->ipt>%',
    '<<!-- -->%',
    '<!<?x?>-- %',
    '<script>%</script>',
    '<style>%',
    '<svg>%</svg>',
    '<font></font>%',
  ],
  ...[
    '- %',
    '> %',
    '# %',
    '1. %',
    '| % | `@` |',
    '    %',
    '\t%',
    '~~~ %',
    '%\n---',
    'a\n%',
    'a\\\n%',
    'a  \n%',
    '<br>%',
    '<br>\n%',
  ],
  ...[
    '<kbd>%',
    '<code>%</code>',
    '<b>%</b>',
    '<a>%',
    '<b title="%">',
    "<b title='%'>",
    '<b title=%>',
    '<x %',
    '<b <%',
    '<b "%">',
  ],
  ...[
    '$%$',
    '$`$ `%`',
    '$$\n%\n$$',
    ':abbr[%]{title="@"}',
    ':abbr[x]{title="%"}',
    ':lang[%]{lang=ar}',
    ':money[%]{USD=5}',
    '{%}',
  ],
  ...[
    '&#32;%',
    '&nbsp;%',
    '\\%',
    '\\\\%',
    '&%',
    '%;',
    '<**b**%',
    '<*s*cript>%',
    '<\\/script>%',
    '<\\!-- %',
    '&amp;%',
    '\u2028%',
  ],
];

/** At least 2,000 of them, no two alike. */
export const HTML_PAYLOADS: readonly string[] = makePayloads(2400);

function makePayloads(count: number): string[] {
  const random = createRandom(20_240_229);
  const tag = () => {
    const [opening, name, gap] = [random.pick(OPENINGS), random.pick(TAGS), random.pick(GAPS)];
    const attribute = random.below(4) === 0 ? `href="${random.pick(ADDRESSES)}"` : random.pick(HANDLERS);
    return opening + name + gap + attribute + random.pick(CLOSINGS);
  };
  const payloads = new Set<string>();
  // Each frame in turn, so that none is left out by chance
  for (let number = 0; payloads.size < count; number++) {
    const frame = FRAMES[number % FRAMES.length] ?? '';
    const plain = number < FRAMES.length ? () => '<script>alert(1)</script>' : tag;
    payloads.add(frame.replace(/[%@$]/g, (sign) => (sign === '$' ? random.pick(ADDRESSES) : plain())));
  }
  return [...payloads];
}
