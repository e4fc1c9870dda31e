/** Knows marks that were never meant for readers: those of Git, and Obsidian's remarks. */

/** A line of a conflict as Git writes it (git-merge, “How conflicts are presented”). */
export const CONFLICT_LINE = /^(?:<{7}|>{7}|\|{7})(?= [^\s>|<]|\r?$)[^\n]*/gm;

/** Obsidian's remark. Signs of percent behind a figure or word are none: 50%% of 80%%. */
export const REMARK = /(?<![\p{L}%]|\p{N}[ \u00A0]?)%%(?!%)([\s\S]*?)(?<!%)%%(?!%)/gu;
