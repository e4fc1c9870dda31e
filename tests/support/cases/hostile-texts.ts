/** Texts that break out of whatever holds them, where that is written without care. */

export const HOSTILE_TEXTS = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  ']]>',
  '<![CDATA[x',
  '<!-- x',
  '<?xml version="1.0"?>',
  '&amp; &lt;b&gt; &#x41; &nope;',
  'AT&T < R&D > "x"',
  '\u202Eevil\u202C',
  '[a](javascript:alert(1)) `b` **c** # d | e',
  '# not a heading\\',
  '1. not a list',
];
