/** Loads what opens panels of the header, when a reader reaches for it; a browser opens and closes them without it too. */
import { fetchScriptWords } from './words/script-words.ts';

const menu = document.getElementById('menu');
const waiting = new AbortController();

async function load() {
  waiting.abort();
  // What comes later than that would move what a reader aims at
  const words = fetchScriptWords({ signal: AbortSignal.timeout(1000) });
  words.catch(() => {});
  const { describeLinks } = await import('./menu.ts');
  describeLinks(words);
}

for (const reach of ['pointerover', 'focusin', 'beforetoggle'])
  menu?.addEventListener(reach, load, { signal: waiting.signal });
