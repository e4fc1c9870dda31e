/** The error that ends a command for a reason that a person can mend. */

/** The command prints its message alone, without a stack trace. */
export class UserError extends Error {
  override name = 'UserError';
}
