/** Prints the link to the styles of what stands below the first screen. */
import below from '../styles/below.css?url';

/** A browser paints what stands above it, and parses nothing below it until the styles are there. */
export const BELOW = `<link rel="stylesheet" href="${below}">`;
