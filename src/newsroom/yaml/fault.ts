/** The form in which all that reads YAML says what is wrong. */

/** What is wrong at an offset of the YAML text, and what to write instead. */
export interface YamlFault {
  offset: number;
  message: string;
  hint: string;
}
