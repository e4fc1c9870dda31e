/** Says why an article has no front matter, or has it twice. */
import { frontMatterSchema } from '../../core/schemas/front-matter.ts';
import { hiddenCharacterIn } from '../../core/text/hidden-characters.ts';

/** What is wrong at a line of the file, counted from 1, and what to write instead. */
interface FrontMatterFault {
  line: number;
  message: string;
  hint: string;
}

const FENCE = /^\s*-{3,}\s*$/;
const KEY_LINE = /^([A-Za-z][\w-]*):(?:\s|$)/;

/** The keys of the front matter, and those that other systems have beside them. */
const KEYS = new Set([...Object.keys(frontMatterSchema.shape), 'layout', 'permalink', 'author', 'published', 'lang']);

/**
 * Returns where a second front matter begins right below the first one, as an index into the lines of the body, or
 * `undefined`. A rule with text below it is none.
 */
export function secondFrontMatter(lines: readonly string[]): number | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first !== -1 && isFrontMatterAt(lines, first) ? first : undefined;
}

/** Returns whether lines begin a front matter: a fence, lines of keys with one that is known, and a fence. */
function isFrontMatterAt(lines: readonly string[], at: number): boolean {
  if (!FENCE.test(lines[at] ?? '')) return false;
  const length = lines.slice(at + 1).findIndex((line) => FENCE.test(line));
  const inside = lines.slice(at + 1, at + 1 + length).filter((line) => line.trim() !== '');
  const isYaml = inside.every((line) => KEY_LINE.test(line) || /^(?:[ \t]|- |#)/.test(line));
  return length > 0 && isYaml && inside.some((line) => KEYS.has(KEY_LINE.exec(line)?.[1] ?? ''));
}

/** Words the fault of a second front matter. */
export function frontMatterTwice(line: number): FrontMatterFault {
  return {
    line,
    message: 'The front matter stands here twice: this one is not read, and readers would see it.',
    hint: 'Move what is right into the first one, at the top of the file, and take this one away with both lines of ---.',
  };
}

/** Says why a text has no front matter. */
export function frontMatterFault(lines: readonly string[]): FrontMatterFault {
  const fault = (message: string, hint: string, index = 0) => ({ line: index + 1, message, hint });
  const first = lines.findIndex((line) => line.trim() !== '');
  const written = lines[first] ?? '';
  if (first === -1)
    return fault('The file is empty.', 'Write the front matter, with “title:” and “description:”, and the text.');
  if (/^---[ \t]*$/.test(lines[0] ?? ''))
    return fault('The front matter is not closed.', 'Write a line of three hyphens, ---, below the last key.');
  if (/^<{7}(?: |$)/.test(written))
    return fault(
      'Two versions were never reconciled: a mark of Git stands above the front matter.',
      'Keep the version that is right, and take away the other and the lines of <<<<<<<, ======= and >>>>>>>.',
      first,
    );
  if (/^\+\+\+\s*$/.test(written))
    return fault(
      'The front matter is TOML, which is not read.',
      'Write --- in place of both +++ lines, and “title: …” in place of “title = …”.',
    );
  const hidden = hiddenCharacterIn(written);
  if (hidden !== undefined && /^[\s\u200b\u2060\ufeff]*-{3}/.test(written))
    return fault(
      `The line of three hyphens holds ${hidden}, which nobody sees.`,
      'Delete the line and type --- anew.',
      first,
    );
  if (/^[\s\u00ad]*[-–—‐‑−]{1,4}\s*$/.test(written) && !FENCE.test(written))
    return fault(
      'The front matter does not begin with three plain hyphens.',
      'Delete the line and type --- anew.',
      first,
    );
  if (FENCE.test(written))
    return fault(
      'The front matter does not begin with a line of three hyphens at the top.',
      'Begin the file with ---.',
    );
  const below = lines.findIndex((_, index) => isFrontMatterAt(lines, index));
  if (below !== -1)
    return fault(
      'There is text above the front matter, so nothing of it is read.',
      `Take away what stands above the line --- (line ${below + 1}), or move it below the second ---.`,
      first,
    );
  return fault(
    'The file has no front matter.',
    'Begin the file with a line ---, then “title:” and “description:”, then another line ---.',
  );
}
