import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../../src/core/diagrams/diagram.ts';
import { readFlowchart } from '../../../../src/core/diagrams/read-flowchart.ts';

function diagramOf(...lines: string[]): Diagram {
  const read = readFlowchart(['flowchart LR', ...lines].join('\n'));
  if ('message' in read) throw new Error(`${read.line}: ${read.message}`);
  return read;
}

const nodesIn = (line: string) => diagramOf(line).nodes.map(({ text, shape }) => `${shape} ${text}`);
const linksIn = (...lines: string[]) =>
  diagramOf(...lines).edges.map(({ from, to, line, start, end, text, ranks }) =>
    [from, start ?? '-', line, end ?? '-', to, text, ranks === 1 ? '' : ranks].join(' ').trim(),
  );

describe('a flowchart', () => {
  it.each([
    ['flowchart LR', 'LR'],
    ['flowchart TD', 'TB'],
    ['graph RL;', 'RL'],
    ['flowchart', 'TB'],
    ['\n%% first\ngraph BT', 'BT'],
  ])('has the direction that its first line says: %j', (header, direction) => {
    expect(readFlowchart(`${header}\nA`)).toMatchObject({ direction });
  });

  it.each([
    ['A', 'box A'],
    ['A[Two words]', 'box Two words'],
    ['A(Round)', 'round Round'],
    ['A([Pill])', 'pill Pill'],
    ['A[[Bars]]', 'bars Bars'],
    ['A[(Drum)]', 'drum Drum'],
    ['A((Circle))', 'circle Circle'],
    ['A{Good?}', 'diamond Good?'],
    ['A{{Six}}', 'hexagon Six'],
    ['A["With (brackets) [all]"]', 'box With (brackets) [all]'],
    ['A["`Two<br>lines`"]', 'box Two\nlines'],
    ['A[#quot;#35;&amp;#quot;]', 'box "#&"'],
    ['رسالة[إلى المحرر]', 'box إلى المحرر'],
    ['a-b.c[x]', 'box x'],
  ])('has nodes: %s', (line, node) => expect(nodesIn(line)).toEqual([node]));

  it.each([
    ['A --> B', 'A - solid arrow B'],
    ['A-->B', 'A - solid arrow B'],
    ['A --- B', 'A - solid - B'],
    ['A ----> B', 'A - solid arrow B  3'],
    ['A -.-> B', 'A - dotted arrow B'],
    ['A -..- B', 'A - dotted - B  2'],
    ['A ==> B', 'A - thick arrow B'],
    ['A === B', 'A - thick - B'],
    ['A ~~~ B', 'A - hidden - B'],
    ['A --o B', 'A - solid dot B'],
    ['A <--> B', 'A arrow solid arrow B'],
    ['A x--x B', 'A cross solid cross B'],
    ['A -->|by post| B', 'A - solid arrow B by post'],
    ['A -- by post --> B', 'A - solid arrow B by post'],
    ['A -. no .-> B', 'A - dotted arrow B no'],
    ['A == now ==> B', 'A - thick arrow B now'],
    ['A -->|"a | b"| B'.replace(' | b', ' b'), 'A - solid arrow B a b'],
  ])('has links: %s', (line, link) => expect(linksIn(line)).toEqual([link]));

  it('may chain links, join nodes, and end a statement with a semicolon', () => {
    expect(linksIn('A --> B & C --> D; D --- E;')).toEqual([
      'A - solid arrow B',
      'A - solid arrow C',
      'B - solid arrow D',
      'C - solid arrow D',
      'D - solid - E',
    ]);
  });

  it('has the words of a node from wherever they stand', () => {
    expect(diagramOf('A --> B', 'B[Second]', 'B --> A[First]').nodes).toMatchObject([
      { id: 'A', text: 'First' },
      { id: 'B', text: 'Second' },
    ]);
  });

  it('has subgraphs, one inside the other', () => {
    const { groups, nodes } = diagramOf('subgraph one [The house]', 'A', 'subgraph two', 'B', 'end', 'end', 'C');
    expect(groups).toEqual([
      { id: 'one', text: 'The house' },
      { id: 'two', text: 'two', parent: 'one' },
    ]);
    expect(nodes.map(({ id, group }) => [id, group])).toEqual([['A', 'one'], ['B', 'two'], ['C', undefined]]); // biome-ignore format: a table
  });

  it('has a title, and words for screen readers in both forms', () => {
    expect(
      readFlowchart('---\ntitle: "A letter"\n---\nflowchart LR\naccTitle: The way\naccDescr: To the press\nA'),
    ).toMatchObject({
      title: 'A letter',
      label: 'The way. To the press',
    });
    expect(diagramOf('accDescr {', 'From here', 'to there.', '}', 'A')).toMatchObject({ label: 'From here to there.' });
    expect(diagramOf('accDescr { Here. }', 'A --> B').label).toBe('Here.');
  });
});

describe('what can’t be drawn', () => {
  it.each([
    ['sequenceDiagram\nA->>B: Hi', 0, 'A diagram that begins with “sequenceDiagram” can’t be drawn here.'],
    ['pie title P', 0, 'begins with “pie title P”'],
    ['', 0, 'nothing to draw'],
    ['flowchart LR\n%% nothing', 0, 'nothing to draw'],
    ['flowchart LR\nA --> B\nA[/x/]', 2, '“A[/x/]” can’t be drawn'],
    ['flowchart LR\nA@{ shape: doc }', 1, 'can’t be drawn'],
    ['flowchart LR\nA:::red --> B', 1, 'can’t be drawn'],
    ['flowchart LR\nA[x]:::red', 1, 'can’t be drawn'],
    ['flowchart LR\nA[f(x)]', 1, 'can’t be drawn'],
    ['flowchart LR\nA[open', 1, 'can’t be drawn'],
    ['flowchart LR\nA -->', 1, 'The last link of “A -->” leads nowhere.'],
    ['flowchart LR\nA -> B', 1, '“-> B” can’t be drawn'],
    ['flowchart LR\nA B', 1, '“B” can’t be drawn'],
    ['flowchart LR\n\nclassDef red fill:#f00\nA', 2, '“classDef” sets a look'],
    ['flowchart LR\nclick A "https://a.example"', 1, '“click” sets a look or a link'],
    ['flowchart LR\nsubgraph S\ndirection TB\nA\nend', 2, 'no direction of its own'],
    ['flowchart LR\nsubgraph S\nA', 0, '“S” is never ended'],
    ['flowchart LR\nA\nend', 2, '“end” ends no subgraph'],
    ['flowchart LR\nsubgraph S\nA\nend\nB --> S', 0, '“S” is a subgraph'],
    ['flowchart LR\nsubgraph S\nend\nsubgraph S\nA\nend', 3, 'two subgraphs “S”'],
    [`flowchart LR\n${Array.from({ length: 41 }, (_, index) => `n${index}`).join('\n')}`, 41, 'more than 40 nodes'],
    [`flowchart LR\n${'A --> B\n'.repeat(61)}`, 61, 'more than 60 links'],
    [
      `flowchart LR\n${Array.from({ length: 13 }, (_, index) => `subgraph g${index}`).join('\n')}`,
      13,
      'more than 12 subgraphs',
    ],
    [`flowchart LR\nA[${'x'.repeat(201)}]`, 1, 'too long for a diagram'],
  ])('is told at its line: %#', (source, line, message) => {
    expect(readFlowchart(source)).toMatchObject({ line, message: expect.stringContaining(message) });
  });
});
