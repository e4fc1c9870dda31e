/** Makes the bodies that stand for ones that can't be rendered, each with the problem that says why. */
import { type Body, type BodySource, emptyBody } from '../core/articles/body.ts';
import type { OverBudget } from './syntax/budgets.ts';

/** Makes an empty body whose one problem is an error, so that no page is published without its text. */
function unrenderedBody(source: BodySource, message: string, hint: string): Body {
  const problem = { check: 'unreadable-file' as const, line: source.firstLine, column: 1, message, hint };
  return { ...emptyBody(), problems: [problem] };
}

/** The same where the machine is as much to blame as the text, so that the next build tries again. */
export function unfinishedBody(source: BodySource, message: string, hint: string): Body {
  return { ...unrenderedBody(source, message, hint), isUnfinished: true };
}

/** Makes the body for a text of which one line goes over a budget. */
export function overBudgetBody(source: BodySource, { line, message, hint }: OverBudget): Body {
  const problem = { check: 'too-complex' as const, line: source.firstLine + line - 1, column: 1, message, hint };
  return { ...emptyBody(), problems: [problem] };
}

/** Makes the body for a text that no budget refuses, and for which the stack of this machine is too small. */
export function overflownBody(source: BodySource): Body {
  return unfinishedBody(
    source,
    'This text is nested deeper than this machine can follow.',
    'Look for quotes, lists, brackets or HTML in each other, and write them side by side.',
  );
}

/** Makes the body for a text on which the renderer itself fails. */
export function brokenBody(source: BodySource, error: unknown): Body {
  return unrenderedBody(
    source,
    `This text can't be rendered: ${error instanceof Error ? error.message : String(error)}.`,
    'Take out half of the text at a time to find the passage that causes it, write that more simply, and report it.',
  );
}
