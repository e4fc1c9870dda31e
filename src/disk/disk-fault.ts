/** Words the faults of a machine, such as a full disk, as sentences for the person who runs a command. */

/** What to say of the error codes of the system (errno(3)) that a person can do something about. */
const SENTENCES: Readonly<Record<string, (file: string) => string>> = {
  ENOSPC: (file) => `The disk is full: ${file} can’t be written. Make room, and run the command again.`,
  EDQUOT: (file) =>
    `Your share of the disk is used up: ${file} can’t be written. Make room, and run the command again.`,
  EROFS: (file) => `${file} can’t be written, as the disk is read-only. Work in a copy that can be written.`,
  EACCES: (file) => `${file} can’t be used, as this user has no right to it. Change its owner or its rights.`,
  EPERM: (file) => `${file} can’t be changed, as this user has no right to it. Change its owner or its rights.`,
  EEXIST: (file) => `${file} must be a folder, and a file stands there. Move it away, and run the command again.`,
  ENOTDIR: (file) =>
    `${file} must lie in a folder, and a file stands in its place. Move it away, and run the command again.`,
  EISDIR: (file) => `${file} must be a file, and is a folder. Move it away, and run the command again.`,
  ENAMETOOLONG: (file) => `The name of ${file} is too long for this disk. Work in a folder with a shorter path.`,
  EMFILE: () => 'Too many files are open at once. Raise the limit of open files (ulimit -n).',
  ENFILE: () => 'Too many files are open on this machine. End other programs, and run the command again.',
};

/** Libraries that write files themselves put the system's words into a message, without its code. */
const MESSAGES: readonly [RegExp, string][] = [
  [/no space left on device/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
  [/read-only file system/i, 'EROFS'],
];

/**
 * Returns a sentence about the machine's fault behind an error or behind its causes, with the file that could not be
 * opened or written; returns `undefined` where the machine is not at fault.
 */
export function diskFaultOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, path, dest, message } = cause as NodeJS.ErrnoException & { dest?: string };
    const known = code ?? MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? '';
    const sentence = Object.hasOwn(SENTENCES, known) ? SENTENCES[known] : undefined;
    // Of a file that is written whole, the name of its draft (atomic-write.ts) means nothing to a person
    if (sentence) return sentence((dest ?? path ?? 'a file').replace(/\.\d+\.\d+\.tmp$/, ''));
  }
  return undefined;
}
