/** What a deploy asks of a place where a site is published. */
import type { SiteFile } from '../../core/deploy/site-record.ts';
import { DEPLOYS_FOLDER } from '../../core/urls/reserved-paths.ts';

/** The folder of a target in which deploys write down what lies there, and keep what the last one replaced. */
export const OWN_FOLDER = DEPLOYS_FOLDER.slice(1, -1);

/** A file that is laid at a target. */
export interface Upload {
  /** The path below the target, with slashes. */
  path: string;
  /** The file on this machine that holds its bytes. */
  from: string;
  size: number;
  /** The media type that a host is to send. */
  type: string;
  /** How the bytes are encoded, where the place keeps that with each file. */
  encoding: SiteFile['encoding'];
  /** The value of Cache-Control that a host is to send, where the place keeps one with each file. */
  lifetime: string | undefined;
  /** Whether what lies there is kept before, so that it can be put back. */
  isKept: boolean;
}

/** A file that is taken away. */
export interface Removal {
  path: string;
  isKept: boolean;
}

/** Where a site is published. A method that fails throws an error whose message a person understands. */
export interface Target {
  /** How the place is called in messages. */
  readonly label: string;
  /** Whether the place keeps the type and the lifetime of each file, and sends them. */
  readonly keepsHeaders: boolean;
  /** Returns a file of the deploys' own, or `undefined` where there is none. */
  read(name: string): Promise<string | undefined>;
  /** Writes a file of the deploys' own, which is there whole or not at all. */
  write(name: string, text: string): Promise<void>;
  /** Writes a file of the deploys' own unless there is one; returns whether it did. */
  claim(name: string, text: string): Promise<boolean>;
  /** Takes files of the deploys' own away, or a folder of kept files. */
  forget(names: readonly string[]): Promise<void>;
  /** Returns all files besides the deploys' own, with their digests where these cost no download. */
  list(): Promise<{ path: string; digest?: string }[]>;
  /**
   * Lays files, each whole or not at all. What lies there is kept in a folder of the deploys' own where `isKept` is set,
   * unless that folder has it already, before anything is laid over it.
   */
  put(files: readonly Upload[], keptIn: string, advance: (done: number) => void): Promise<void>;
  /** Takes files away that may be there. */
  remove(files: readonly Removal[], keptIn: string): Promise<void>;
  /** Copies those of some files that are kept into a folder on this machine; returns their paths. */
  fetch(paths: readonly string[], keptIn: string, into: string): Promise<Set<string>>;
}
