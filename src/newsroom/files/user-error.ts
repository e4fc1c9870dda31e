/** The error that ends a command for a reason that a person can mend. */

/** Its message is all that there is to say: no trace is printed. */
export class UserError extends Error {
  override name = 'UserError';
}
