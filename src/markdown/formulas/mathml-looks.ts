/** Turns the styles that Temml writes into classes of `formulas.css`, since pages forbid styles in attributes. */

/** Classes of Temml that move something, and ours. */
const SPACES: Readonly<Record<string, string>> = {
  'tml-left': 'm-left',
  'tml-right': 'm-right',
  'tml-jot': 'm-jot',
};

/** Returns our classes for those of Temml. */
export function spacesOf(classes: readonly string[]): string[] {
  return classes.flatMap((name) => SPACES[name] ?? []);
}

/** Returns the classes for a style as Temml writes it. A look that has no class is left out. */
export function classesOfStyle(style: string, tagName: string): string[] {
  const written = new Map(style.split(';').map((one) => one.split(':') as [string, string | undefined]));
  const value = (name: string) => written.get(name)?.trim();
  if (tagName === 'mtable') return value('width') === '100%' ? ['m-full'] : [];
  if (tagName === 'mtd') {
    const isSpring = value('width') === '50%';
    return [
      ...(isSpring ? ['m-spring'] : []),
      ...sideOf(value('padding-left') ?? value('padding'), 'l', isSpring),
      ...sideOf(value('padding-right') ?? value('padding'), 'r', isSpring),
      ...['top', 'bottom', 'left', 'right'].flatMap((side) => (value(`border-${side}`) ? [`m-line-${side}`] : [])),
    ];
  }
  return [
    ...(value('border') ? ['m-box'] : []),
    ...(value('font-weight') === 'bold' ? ['m-bold'] : []),
    ...(value('font-style') === 'italic' ? ['m-italic'] : []),
    ...(/^-/.test(value('margin-left') ?? '') ? ['m-near'] : []),
  ];
}

/** The space at a side of a cell: none, half an em as every cell has it, or a whole one. */
function sideOf(padding: string | undefined, side: 'l' | 'r', isSpring: boolean): string[] {
  if (padding === undefined || isSpring) return [];
  const size = Number.parseFloat(padding) / (padding.endsWith('pt') ? 12 : 1);
  if (size < 0.1) return [`m-${side}0`];
  return size > 0.75 ? [`m-${side}1`] : [];
}
