/** Cuts a text to 60 characters, with an ellipsis, for a message. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
