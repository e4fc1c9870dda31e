/** Draws QR codes: addresses as squares, which cameras read. */
import { encode } from 'uqr';

/** The light edge around a code, in modules: less of it, and readers do not find the code (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;

/**
 * Returns the code of a text as an SVG drawing of one unit for each module, black on white whatever stands around it. A
 * code that is covered or blurred by 15 % can still be read.
 */
export function drawQrCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const rows = data.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}.5h${run.length}`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${rows.join('')}"/></svg>`;
}
