/** The error that ends a command for a reason that a person can mend. */

/** The command prints its message alone, without a stack trace. */
export class UserError extends Error {
  override name: string = 'UserError';
}

/** Ends a build for mistakes in the newsroom's content, which were told one by one. */
export class MistakesError extends UserError {
  override name = 'MistakesError';
}
