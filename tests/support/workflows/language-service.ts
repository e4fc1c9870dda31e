/** GitHub's own reading of a workflow: its schema, its expressions, and what they may name. */
import { registerHooks } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';

// Its modules import JSON as bundlers allow, and Node doesn't
const asJson = { importAttributes: { type: 'json' } };
registerHooks({
  resolve: (name, context, next) => next(name, name.endsWith('.json') ? { ...context, ...asJson } : context),
  load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, ...asJson } : context),
});

/** Lists what GitHub would say of a workflow, each with its line. */
export async function workflowFaults(file: string, text: string): Promise<string[]> {
  const { validate } = await import('@actions/languageservice');
  const found = await validate(TextDocument.create(`file:///${file}`, 'yaml', 1, text));
  return found.map(({ range, message }) => `${file}:${range.start.line + 1}: ${message}`);
}
