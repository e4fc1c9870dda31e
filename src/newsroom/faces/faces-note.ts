/** Says which languages keep the system's face for their headings, as nothing is wrong with that. */
import type { Refusal } from '../../images/faces/cut-face.ts';
import type { Faces } from './read-faces.ts';

/** Returns a line for the end of `npm run check`; none where all languages have the face, or none has. */
export function facesNotes({ faces, refused }: Pick<Faces, 'faces' | 'refused'>): string[] {
  if (faces.length === 0 || refused.size === 0) return [];
  const set = faces.flatMap(({ tags }) => tags).join(', ');
  const reasons = Object.entries(REASONS).flatMap(([why, reason]) => {
    const tags = [...refused].filter(([, because]) => because === why).map(([tag]) => tag);
    return tags.length > 0 ? `${reason} (${tags.join(', ')})` : [];
  });
  return [`Headings have the face of brand.display in ${set}, and the system’s where ${reasons.join(' or ')}.`];
}

const REASONS: Readonly<Record<Refusal, string>> = {
  letters: 'the font lacks letters of the language',
  size: 'the letters would take more than 16 KB',
};
