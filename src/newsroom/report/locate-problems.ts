/** Gives each problem its line, and names its file as the editor finds it. */
import { compareProblems, type Problem } from '../../core/problems/problem.ts';
import { splitArticle } from '../articles/parse-article.ts';
import { type Environment, toRealPath, toShownPath } from '../files/environment.ts';
import { readTextFile } from '../files/text-file.ts';
import { locateField, type YamlSource } from '../yaml/read-yaml.ts';

/**
 * Returns the problems sorted, with a line and column wherever they name a field. Only files that need a line are read
 * again.
 */
export function locateProblems(problems: Problem[], environment: Environment): Problem[] {
  return problems
    .map((problem) => {
      const line =
        problem.field !== undefined && problem.line === undefined
          ? lineOf(problem, problem.field, environment)
          : undefined;
      return { ...problem, ...line, file: toShownPath(problem.file, environment) };
    })
    .sort(compareProblems);
}

function lineOf(
  { file }: Problem,
  field: string,
  environment: Environment,
): { line: number; column: number } | undefined {
  const source = readTextFile(toRealPath(file, environment), file);
  if ('problem' in source) return undefined;
  const yaml: YamlSource | undefined = file.endsWith('.md')
    ? splitArticle(source.text, file)?.yaml
    : { text: source.text, file, linesBefore: 0, name: '' };
  return yaml && locateField(yaml, field);
}
