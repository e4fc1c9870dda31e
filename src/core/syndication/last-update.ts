/** Says in a line what the newest update of a story says, for programs that show no more of it. */
import type { Article } from '../articles/article.ts';
import type { Body } from '../articles/body.ts';
import { newestFirst } from '../presentation/arrange-updates.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { timesOf } from '../presentation/print-updates.ts';
import { htmlToBlocks } from '../text/html-to-text.ts';

/** The most characters of a text that are taken over, which is more than most updates have. */
const LONGEST = 600;

/** Returns the time, title and text of the newest update that readers see, as one text, or `undefined`. */
export function lastUpdate(
  article: Article,
  body: Pick<Body, 'updates'>,
  { site, dictionaryOf }: Pick<PageContext, 'site' | 'dictionaryOf'>,
): string | undefined {
  const [newest] = newestFirst(article, body, { site });
  if (!newest) return undefined;
  const { clock, date } = timesOf(newest, {
    formats: dictionaryOf(article.locale).formats,
    timeZone: site.timeZone,
  });
  const text = htmlToBlocks(newest.html.replace(/\0\w+:\d+\0/g, '')).join(' ');
  const said = [newest.title?.text, text].filter(Boolean).join(' – ');
  const whole = `${clock ?? date}: ${said}`;
  return whole.length > LONGEST ? `${whole.slice(0, whole.lastIndexOf(' ', LONGEST))} …` : whole;
}
