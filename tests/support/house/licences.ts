/** The licences by which packages may come, by the names of SPDX (https://spdx.org/licenses/). */
import { type LockedPackage, nameAt, type Packages } from './packages.ts';

/** They ask for their notice alone, which lies in the package. */
const FREE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Unicode-3.0',
  'Zlib',
]);

/** They ask for more, so that each is for packages that were looked at. */
const LOOKED_AT: readonly { licence: string; packages: RegExp; dev?: true; because: string }[] = [
  {
    licence: 'OFL-1.1',
    packages: /^@fontsource(-variable)?\//,
    because: 'A font that readers get names its makers and its licence inside the file. Social cards are pictures.',
  },
  {
    licence: 'LGPL-3.0-or-later',
    packages: /^@img\/sharp-/,
    because: 'libvips and its libraries are files of their own, unchanged, and run in builds alone.',
  },
  {
    licence: 'MPL-2.0',
    packages: /^lightningcss(-|$)/,
    because: 'Nothing of it is changed, and it runs in builds alone.',
  },
  { licence: 'MPL-2.0', packages: /^axe-core$/, dev: true, because: 'Nothing of it is changed, and it runs in tests.' },
  { licence: 'CC-BY-SA-4.0', packages: /^commonmark-spec$/, dev: true, because: 'Tests read it where it lies.' },
];

/** What was read in the package, where its package.json says nothing in today’s form. */
const READ: ReadonlyMap<string, string> = new Map(
  ['busboy@0.3.1', 'dicer@0.3.0', 'humanize-number@0.0.2', 'only@0.0.2', 'streamsearch@0.1.2'].map((name) => [
    name,
    'MIT',
  ]),
);

/** Returns a sentence for each package that may not be used as it is, with what to do. */
export function licenceFaults(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, found]) => {
    if (path === '' || found.link) return [];
    const name = `${nameAt(path)}@${found.version}`;
    const licence = found.license ?? READ.get(name);
    if (licence === undefined)
      return [
        `${name} says nothing of its licence. Read its files; note what they say in tests/support/house/licences.ts.`,
      ];
    if (isAllowed(licence, nameAt(path), found)) return [];
    return [
      `${name} comes by ${licence}. Read what that asks of a newsroom and of what its readers get. If all of it is done, add it to tests/support/house/licences.ts; else take another package.`,
    ];
  });
}

/** Reads an expression of licences strictly: of `A OR B` one must do, and of `A AND B` each. */
function isAllowed(expression: string, name: string, { dev }: LockedPackage): boolean {
  const isOne = (licence: string) =>
    FREE.has(licence) ||
    LOOKED_AT.some((one) => one.licence === licence && one.packages.test(name) && (!one.dev || dev === true));
  return expression
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((licence) => isOne(licence.trim())));
}
