/** Reads the workflows of `.github/workflows`, and what they say at their expressions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { parse } from 'yaml';

export const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = '.github/workflows';

export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  run?: string;
  shell?: string;
}

export interface Job {
  if?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  environment?: unknown;
  outputs?: Record<string, string>;
  steps: Step[];
}

export interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: Job['concurrency'];
  jobs: Record<string, Job>;
}

export interface WorkflowFile {
  file: string;
  text: string;
  workflow: Workflow;
}

export function readWorkflows(): WorkflowFile[] {
  return readdirSync(join(ROOT, FOLDER)).map((name) => {
    const text = readFileSync(join(ROOT, FOLDER, name), 'utf8');
    return { file: `${FOLDER}/${name}`, text, workflow: parse(text) };
  });
}

/** A job of a workflow, by the name of the file without its ending. */
export function jobOf(file: string, job: string): Job {
  const found = readWorkflows().find((one) => one.file === `${FOLDER}/${file}.yml`)?.workflow.jobs[job];
  if (!found) throw new Error(`There is no job ${job} in ${file}.yml.`);
  return found;
}

/** What GitHub's own evaluator makes of an expression; functions on the state of a job are given as they would answer. */
export function evaluate(expression: string, contexts: object, isCancelled = false): unknown {
  const inner = /^\$\{\{(.*)\}\}$/s.exec(expression.trim())?.[1] ?? expression;
  const state = (name: string, answer: boolean) => ({
    name,
    minArgs: 0,
    maxArgs: 1,
    call: () => new data.BooleanData(answer),
  });
  const functions = [state('cancelled', isCancelled), state('hashFiles', false)];
  const expressionData = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const { tokens } = new Lexer(inner).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = new Map(functions.map((one) => [one.name.toLowerCase(), one]));
  const value = new Evaluator(tree, expressionData, known).evaluate();
  return JSON.parse(JSON.stringify(value, data.replacer));
}

/** A text with what its expressions say. */
export function fill(text: string, contexts: object): string {
  return text.replace(/\$\{\{.*?\}\}/gs, (expression) => String(evaluate(expression, contexts) ?? ''));
}
