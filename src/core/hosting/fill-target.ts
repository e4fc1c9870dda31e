/** Fills in what stands for parts of the old address in the new one. */
import type { PathPattern } from '../host-rules/path-pattern.ts';

/**
 * Returns where a redirect leads, with `form` for each part that the pattern names (`:splat` for an asterisk), numbered
 * from 1 as expressions number their groups. The text between goes through `text`.
 */
export function fillTarget(
  to: string,
  pattern: PathPattern,
  form: (group: number) => string,
  text = (part: string) => part,
): string {
  const names = pattern.flatMap((part) =>
    typeof part === 'string' ? [] : [part.kind === 'anything' ? 'splat' : part.name],
  );
  return to
    .split(/(?<!^https?)(:[a-z]\w*)/i)
    .map((part) => {
      const group = part.startsWith(':') ? names.indexOf(part.slice(1)) : -1;
      return group === -1 ? text(part) : form(group + 1);
    })
    .join('');
}
