/** Finds in YAML what was never meant for readers: two versions that Git could not join, and Obsidian's remarks. */
import { CONFLICT_LINE, REMARK } from '../../core/text/private-marks.ts';
import { shortened } from '../../core/text/shortened.ts';
import type { YamlFault } from './fault.ts';
import { lineAt } from './yaml-line.ts';

/** Finds the first line of each conflict, and each remark; remarks in comments of YAML are read by nobody. */
export function findPrivateMarks(text: string): YamlFault[] {
  if (!/^[<>|]{7}|%%/m.test(text)) return [];
  const [conflict] = text.matchAll(CONFLICT_LINE);
  const faults: YamlFault[] = [];
  if (conflict) {
    faults.push({
      offset: conflict.index,
      message: `“${shortened(conflict[0].trim())}” is a mark of Git: two versions were never reconciled here.`,
      hint: 'Keep the version that is right, and take away the other and the lines of <<<<<<<, ======= and >>>>>>>.',
    });
  }
  for (const { index, 0: whole, 1: words = '' } of text.matchAll(REMARK)) {
    const line = lineAt(text, index);
    if (whole.includes('\n') || /(?:^|\s)#/.test(line.text.slice(0, index - line.start))) continue;
    faults.push({
      offset: index,
      message: `This remark between %% would be published: “${shortened(words.trim())}”.`,
      hint: 'Take it away, or write it as a note on a line of its own that begins with #.',
    });
  }
  return faults;
}
