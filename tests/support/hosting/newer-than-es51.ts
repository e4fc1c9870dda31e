/** Finds syntax that came after ES 5.1, besides what CloudFront's runtime 2.0 knows of it. */
import ts from 'typescript';

const { SyntaxKind } = ts;

const NEWER: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.ForOfStatement,
  SyntaxKind.ArrayBindingPattern,
  SyntaxKind.ObjectBindingPattern,
  SyntaxKind.SpreadElement,
  SyntaxKind.SpreadAssignment,
  SyntaxKind.ShorthandPropertyAssignment,
  SyntaxKind.ComputedPropertyName,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.ClassExpression,
  SyntaxKind.TaggedTemplateExpression,
  SyntaxKind.QuestionDotToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.AwaitExpression,
  SyntaxKind.YieldExpression,
  SyntaxKind.BigIntLiteral,
]);

/** Returns the pieces of a script that the runtime may not know. */
export function newerThanEs51(script: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const isNewer =
      NEWER.has(node.kind) ||
      (ts.isParameter(node) && node.initializer !== undefined) ||
      (ts.isCatchClause(node) && node.variableDeclaration === undefined) ||
      (ts.isBinaryExpression(node) &&
        node.operatorToken.kind === SyntaxKind.EqualsToken &&
        (ts.isArrayLiteralExpression(node.left) || ts.isObjectLiteralExpression(node.left)));
    if (isNewer) found.push(`${SyntaxKind[node.kind]}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('function.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found;
}
