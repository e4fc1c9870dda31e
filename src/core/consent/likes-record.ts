/** What a browser keeps of its reader's likes, and for how long; safe in the browser. */

/** Days from the first like. */
export const LIKES_KEPT = 400;

/** The record, as it is stored under `likes`. */
export interface LikesRecord {
  /** 128 random bits in hexadecimal, by which the service knows a voter again. */
  token: string;
  /** When the token was made, in ISO 8601. */
  date: string;
  /** The addresses at which the likes of the liked stories are counted. */
  liked: string[];
}
