/** Reads the docstrings of schemas: what stands above each key, whichever file its group is written in. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** An expression, in the file by which its names are known. */
export interface Place {
  file: string;
  node: ts.Node;
}

export interface KeyPlace extends Place {
  /** The docstring on one line, empty where there is none. */
  doc: string;
}

/** The expression of a constant that a module declares or imports; nothing where it is a package's. */
export function constantIn(file: string, name: string): Place | undefined {
  const source = parse(file);
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name: declared, initializer } of statement.declarationList.declarations)
        if (declared.getText(source) === name && initializer) return { file, node: initializer };
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return { file, node: statement };
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
      if (!bindings || !ts.isNamedImports(bindings) || !specifier.startsWith('.')) continue;
      const one = bindings.elements.find((element) => element.name.text === name);
      if (one) return constantIn(resolve(dirname(file), specifier), (one.propertyName ?? one.name).text);
    }
  }
  return undefined;
}

/** The keys of the first group with exactly these keys that an expression writes, or names. */
export function keysWritten(from: Place, keys: readonly string[]): Map<string, KeyPlace> | undefined {
  const seen = new Set<ts.Node>();
  const wanted = [...keys].sort().join();
  const search = ({ file, node }: Place): Map<string, KeyPlace> | undefined => {
    if (seen.has(node)) return undefined;
    seen.add(node);
    if (ts.isObjectLiteralExpression(node)) {
      const found = new Map(node.properties.flatMap((property) => keyOf(property, file)));
      if ([...found.keys()].sort().join() === wanted) return found;
    }
    if (ts.isIdentifier(node)) {
      const declared = constantIn(file, node.text);
      return declared && search(declared);
    }
    return ts.forEachChild(node, (child) => search({ file, node: child }));
  };
  return search(from);
}

function keyOf(property: ts.ObjectLiteralElementLike, file: string): [string, KeyPlace][] {
  if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) return [];
  const node = ts.isPropertyAssignment(property) ? property.initializer : property.name;
  const name = property.name as ts.Identifier | ts.StringLiteral;
  return [[name.text, { file, node, doc: docOf(property) || docOfNamed({ file, node }) }]];
}

function docOf(node: ts.Node): string {
  // As it is written: what begins with “@”, such as the name of an account, is no tag here
  const text = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)?.getText() ?? '';
  return text
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A key without a docstring has that of the constant which it is made of. */
function docOfNamed({ file, node }: Place): string {
  let name = node;
  while (ts.isCallExpression(name) || ts.isPropertyAccessExpression(name)) name = name.expression;
  if (!ts.isIdentifier(name)) return '';
  const declared = constantIn(file, name.text);
  if (!declared || ts.isFunctionDeclaration(declared.node)) return '';
  const statement = ts.findAncestor(declared.node, ts.isVariableStatement);
  return (statement && docOf(statement)) || docOfNamed(declared);
}

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}
