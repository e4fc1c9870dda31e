/** Places in packets of XMP: EXIF’s own properties, and those of drones. */

const PLACE = /:gps(?:dest)?_?(?:latitude|longt?itude)\s*(?:=\s*["']\s*[^"'\s]|>\s*[^<\s])/i;
const PROPERTIES = /[\w-]{1,40}:gps\w*\s*=\s*(?:"[^"]*"|'[^']*')|<([\w-]{1,40}:gps\w*)\b[^>]*>[^<]*<\/\1\s*>/gi;

/** Returns whether XMP says where something was taken. */
export function hasPlace(packet: string): boolean {
  return PLACE.test(packet);
}

/** Returns a packet of the same length, in which spaces stand in place of every property of a position. */
export function withoutPlaces(packet: Buffer): Buffer {
  const text = packet.toString('latin1').replace(PROPERTIES, (place) => ' '.repeat(place.length));
  return Buffer.from(text, 'latin1');
}
