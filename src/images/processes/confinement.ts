/**
 * Finds how a process can be kept from the network, and from writing anywhere but below one folder, by what the platform offers:
 * a decoder that a hostile file has taken over can then do no more than spoil pictures.
 */
import { spawnSync } from 'node:child_process';

export interface Confinement {
  /** What the process is kept from; `nothing` where the platform offers no way. */
  keepsFrom: 'network and files' | 'network' | 'nothing';
  /** Returns the command that runs another one so that it writes below a folder alone, which is given by its real path. */
  wrap(command: readonly string[], folder: string): string[];
}

const NONE: Confinement = { keepsFrom: 'nothing', wrap: (command) => [...command] };

/** Whether this process is root's, whose every right a process would keep that it starts. */
const isRoot = process.getuid?.() === 0;

/** The strictest first. */
const WAYS: Partial<Record<NodeJS.Platform, readonly Confinement[]>> = {
  linux: [
    {
      // bubblewrap(1): namespaces of its own, which containers may forbid. /proc is that of the machine, and can't be written
      keepsFrom: 'network and files',
      wrap: (command, folder) => [
        ...['bwrap', '--ro-bind', '/', '/', '--dev', '/dev', '--bind', folder, folder],
        // Root could mount the disk anew; it keeps its right to files of others
        ...(isRoot ? ['--cap-drop', 'ALL', '--cap-add', 'CAP_DAC_OVERRIDE'] : []),
        ...['--unshare-net', '--unshare-ipc', '--die-with-parent', '--', ...command],
      ],
    },
    {
      keepsFrom: 'network',
      wrap: (command) => [
        ...(isRoot
          ? ['unshare', '--net', '--', 'setpriv', '--bounding-set', '-all,+dac_override']
          : ['unshare', '--map-root-user', '--net']),
        ...['--', ...command],
      ],
    },
  ],
  darwin: [
    {
      keepsFrom: 'network and files',
      wrap: (command, folder) => ['/usr/bin/sandbox-exec', '-p', seatbelt(folder), ...command],
    },
  ],
};

/** Returns the strictest way that works on this machine, and lets a process write into that folder, given by its real path. */
export function findConfinement(folder: string): Confinement {
  const works = ({ wrap }: Confinement) => {
    const [program = '', ...rest] = wrap(['test', '-w', folder], folder);
    return spawnSync(program, rest, { stdio: 'ignore', timeout: 10_000 }).status === 0;
  };
  return WAYS[process.platform]?.find(works) ?? NONE;
}

/** A profile of sandbox-exec(1); the null device and the like are no files that keep anything. */
function seatbelt(folder: string): string {
  return [
    '(version 1)(allow default)(deny network*)(deny file-write*)',
    `(allow file-write* (subpath ${JSON.stringify(folder)}) (subpath "/dev"))`,
  ].join('');
}
