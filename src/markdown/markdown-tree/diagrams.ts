/** Warns of diagrams in code, which stay code: what draws Mermaid and PlantUML wants a browser, or a service of others. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['mermaid', 'Mermaid'],
  ['plantuml', 'PlantUML'],
  ['puml', 'PlantUML'],
]);

/** Reports blocks of code whose language is one of diagrams. The tree stays as it is. */
export function diagrams() {
  return (tree: Root, file: VFile): void => {
    for (const { node } of markdownNodesOf(tree)) {
      const name = node.type === 'code' ? LANGUAGES.get((node.lang ?? '').toLowerCase()) : undefined;
      if (name === undefined) continue;
      report(
        file,
        'foreign-syntax',
        node,
        `This diagram of ${name} is printed as its code.`,
        'Save the drawing as an SVG beside the story, and write it as a picture: ![Diagram: a letter goes from the desk to the press](diagram.svg). If readers should see the code, name its language “text”.',
      );
    }
  };
}
