/** Knows which keys keep secrets of the old site: a report may be read by more people than they. */

const NAMES =
  'pass(?:word|wd|phrase|code)|secret|token|credentials?|(?:api|access|private|secret|auth|license|app)[_-]?key';
const SECRET = new RegExp(`(?:${NAMES})s?$`, 'i');
/** A value behind such a name: `password="…"`, `apiKey: …`. */
const WRITTEN = new RegExp(
  `((?:${NAMES})s?["'\`]?[^\\S\\n]{0,5}[:=][^\\S\\n]{0,5})(?:"[^"\\n]*"?|'[^'\\n]*'?|\`[^\`\\n]*\`?|[^\\s"'\`,;]+)`,
  'gi',
);

/** Returns whether a key, or one of those that lead to it, is that of a secret: `smtp.password`, `apiKey`. */
export function isSecret(path: string): boolean {
  return path.split('.', 40).some((key) => SECRET.test(key));
}

/** Returns a line of code or of arguments without what stands behind the names of secrets. */
export function withoutSecrets(text: string): string {
  return text.replace(WRITTEN, '$1…');
}
