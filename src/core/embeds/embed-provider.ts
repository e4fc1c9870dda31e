/** Says what a provider of embeds is: how an address of its pages becomes the address of a frame. */
import { fillForm, matchForm } from '../urls/address-form.ts';

/** The size of a frame: a height in pixels, or, with a width, the ratio of the two. */
export interface EmbedSize {
  width?: number;
  height: number;
}

/** Returns the name of a size, by which styles know it. */
export function sizeName({ width, height }: EmbedSize): string {
  return width === undefined ? `${height}` : `${width}:${height}`;
}

/** What a provider makes of an address. */
export interface EmbedFrame {
  /** The address of the frame. `{locale}` is the page's language; `{theme}` is filled by the reader's browser. */
  frame: string;
  size: EmbedSize;
  /** The name of this one, where the provider is one of many. */
  name?: string;
  /** The address of the privacy policy, where each has its own. */
  privacy?: string;
  /** An address that answers with JSON; of its keys those that the frame has as tokens are filled in. */
  lookup?: string;
}

/** A company or newsroom whose pages can stand in a frame. */
export interface EmbedProvider {
  name: string;
  /** The full address of its privacy policy. */
  privacy: string;
  /** Returns the frame of an address, or `undefined` where the address is not one of its pages. */
  frameOf(address: URL): EmbedFrame | undefined;
}

/** A form of address, with the frame that it becomes. */
export interface EmbedForm extends Omit<EmbedFrame, 'name' | 'privacy'> {
  address: string;
}

/** Makes the function that finds the frame of an address among forms; the first that fits counts. */
export function byForms(...forms: EmbedForm[]): EmbedProvider['frameOf'] {
  return (address) => {
    for (const { address: form, frame, lookup, size } of forms) {
      const values = matchForm(form, address);
      if (values) return { frame: fillForm(frame, values), size, ...(lookup && { lookup: fillForm(lookup, values) }) };
    }
    return undefined;
  };
}
