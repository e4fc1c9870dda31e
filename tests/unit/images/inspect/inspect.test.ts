import { mkdir, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectImage } from '../../../../src/images/inspect/inspect.ts';
import { writeXmp } from '../../../../src/images/metadata/xmp.ts';
import { animation, grainy, makeFolder, plain, pngBomb, save } from '../../../support/pictures/picture-files.ts';

const folder = await makeFolder();

async function faultOf(name: string, content: Parameters<typeof save>[2]) {
  const result = await inspectImage(await save(folder, name, content));
  return 'fault' in result ? `${result.fault.check}: ${result.fault.message} ${result.fault.hint}` : 'no fault';
}

describe('a sound image', () => {
  it('is known by its digest, size and format', async () => {
    const path = await save(folder, 'plain.jpg', plain(30, 20).jpeg());
    const result = await inspectImage(path);
    expect(result).toMatchObject({ facts: { width: 30, height: 20, format: 'jpeg' }, warnings: [] });
    expect('facts' in result && result.facts.digest).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each(['png', 'webp', 'avif', 'gif', 'tiff'] as const)('may be %s', async (format) => {
    const path = await save(folder, `sound.${format}`, plain(30, 20)[format]());
    expect(await inspectImage(path)).toMatchObject({ facts: { width: 30, height: 20, format }, warnings: [] });
  });

  it('says whom its file names, and an address of the licence that a browser opens', async () => {
    const xmp = (webStatement: string) =>
      writeXmp({ creator: 'Ana \u202eLima', credit: 'Harbour Press', webStatement });
    const good = await save(folder, 'named.jpg', plain(30, 20).withXmp(xmp('https://a.example/by')).jpeg());
    expect(await inspectImage(good)).toMatchObject({
      facts: { rights: { creator: 'Ana \u202eLima\u202c', credit: 'Harbour Press', licence: 'https://a.example/by' } },
    });
    const bad = await inspectImage(await save(folder, 'unsafe.jpg', plain(30, 20).withXmp(xmp('javascript:x')).jpeg()));
    expect('facts' in bad && bad.facts.rights).not.toHaveProperty('licence');
  });

  it('may have an extension in capitals', async () => {
    const path = await save(folder, 'CAMERA.JPG', plain(30, 20).jpeg());
    expect(await inspectImage(path)).toHaveProperty('facts');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is measured upright when its orientation is %i', async (orientation) => {
    const path = await save(folder, `turned-${orientation}.jpg`, plain(30, 20).withMetadata({ orientation }).jpeg());
    const upright = orientation > 4 ? { width: 20, height: 30 } : { width: 30, height: 20 };
    expect(await inspectImage(path)).toMatchObject({ facts: upright });
  });

  it('is animated when it has several frames', async () => {
    const path = await save(folder, 'moving.gif', await animation(['red', 'lime', 'blue'], [100, 200, 300], 0));
    expect(await inspectImage(path)).toMatchObject({ facts: { width: 120, height: 80, animated: true } });
  });

  it('has alpha only when some pixel is transparent', async () => {
    const opaque = await save(folder, 'opaque.png', plain(30, 20).ensureAlpha(1).png());
    const glass = await save(folder, 'glass.png', plain(30, 20).ensureAlpha(0.5).png());
    expect(await inspectImage(opaque)).not.toHaveProperty('facts.alpha');
    expect(await inspectImage(glass)).toHaveProperty('facts.alpha', true);
  });

  it('may hold stray bytes that decoders only grumble about', async () => {
    const jpeg = await plain(30, 20).jpeg().toBuffer();
    const path = await save(
      folder,
      'stray.jpg',
      Buffer.concat([jpeg.subarray(0, 20), Buffer.from([0, 0, 0]), jpeg.subarray(20)]),
    );
    expect(await inspectImage(path)).toHaveProperty('facts');
  });

  it('that is wider than 8,000 pixels is advised to shrink', async () => {
    const path = await save(folder, 'wide.png', plain(9000, 10).png());
    expect(await inspectImage(path)).toMatchObject({ warnings: [{ check: 'huge-image' }] });
  });

  it('that is reached by a symbolic link is read', async () => {
    await symlink(await save(folder, 'target.png', plain(30, 20).png()), join(folder, 'link.png'));
    expect(await inspectImage(join(folder, 'link.png'))).toHaveProperty('facts');
  });
});

describe('a fault', () => {
  it('is reported for a file that does not exist, and for a folder', async () => {
    await mkdir(join(folder, 'folder.jpg'));
    for (const name of ['absent.jpg', 'folder.jpg']) {
      expect(await inspectImage(join(folder, name))).toMatchObject({ fault: { check: 'missing-image' } });
    }
  });

  it('is reported for an empty file', async () => {
    expect(await faultOf('empty.jpg', '')).toMatchSnapshot();
  });

  it('is reported for a web page, a text and an archive that are named like pictures', async () => {
    expect(await faultOf('page.jpg', '<!DOCTYPE html><html><body>404</body></html>')).toMatchSnapshot();
    expect(await faultOf('text.png', 'This is a caption.')).toMatchSnapshot();
    expect(await faultOf('archive.jpg', Buffer.from('PK\x03\x04 office'))).toMatchSnapshot();
    expect(
      await faultOf('pointer.jpg', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n'),
    ).toMatchSnapshot();
    expect(await faultOf('random.png', Buffer.from([7, 200, 0, 13, 99, 0, 1]))).toMatchSnapshot();
  });

  it('says how to rename a picture whose name tells another format', async () => {
    expect(await faultOf('stage.jpg', plain(30, 20).png())).toMatchSnapshot();
    expect(await faultOf('stage', plain(30, 20).webp())).toMatchSnapshot();
  });

  it('says what to export instead of a format that browsers do not show', async () => {
    expect(await faultOf('scan.bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]))).toMatchSnapshot();
    expect(await faultOf('layers.psd', Buffer.from('8BPS\0\x01'))).toMatchSnapshot();
    expect(await faultOf('phone.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toMatchSnapshot();
    expect(await faultOf('poster.pdf', '%PDF-1.7')).toMatchSnapshot();
    expect(await faultOf('clip.jpg', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'))).toMatchSnapshot();
  });

  const formats = ['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const;
  it.each(formats)('is reported for a %s file that is cut off anywhere', async (format) => {
    const bytes = await grainy(160, 120)[format]().toBuffer();
    for (const share of [0.02, 0.3, 0.6, 0.95, 0.995]) {
      const name = `cut-${share}.${format}`;
      const result = await inspectImage(await save(folder, name, bytes.subarray(0, Math.floor(bytes.length * share))));
      expect(result, name).toMatchObject({ fault: { check: 'broken-image' } });
    }
  });

  it('is reported for an animation that lacks frames or its end', async () => {
    const film = await (await animation(['red', 'lime', 'blue'], [100, 100, 100], 0)).toBuffer();
    const frames = [...film.keys()].filter((at) => film.readUInt16LE(Math.min(at, film.length - 2)) === 0xf921);
    expect(frames).toHaveLength(3);
    for (const end of [frames[1], frames[2], (frames[2] as number) + 30, film.length - 1]) {
      const result = await inspectImage(await save(folder, `cut-${end}.gif`, film.subarray(0, end)));
      expect(result, `${end}`).toMatchObject({ fault: { check: 'broken-image' } });
    }
    expect(await faultOf('whole.gif', Buffer.concat([film, Buffer.from('stray')]))).toBe('no fault');
  });

  it('is reported for a file whose middle is damaged', async () => {
    const bytes = await grainy(160, 120).png().toBuffer();
    bytes.fill(0xaa, 5000, 5200);
    expect(await faultOf('scratched.png', bytes)).toMatchSnapshot();
    const jpeg = await grainy(160, 120).jpeg().toBuffer();
    jpeg.write('\xff\xd9', 3000, 'latin1');
    expect(await faultOf('scratched.jpg', jpeg)).toMatchSnapshot();
  });

  it('is reported at once for a small file that unpacks to billions of pixels', async () => {
    expect(await faultOf('bomb.png', pngBomb(50_000, 50_000))).toMatchSnapshot();
  });

  it('is reported for an animation whose frames add up to more than 100 megapixels', async () => {
    const pixel = Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
    const [head, frame, end] = [pixel.subarray(0, 19), pixel.subarray(19, -1), pixel.subarray(-1)];
    head.writeUInt16LE(2000, 6);
    head.writeUInt16LE(2000, 8);
    const film = Buffer.concat([head, ...Array<Buffer>(30).fill(frame), end]);
    expect(await faultOf('film.gif', film)).toMatchSnapshot();
  });

  it('is reported for a picture that is too high for its width', async () => {
    expect(await faultOf('tower.png', plain(1, 60_000).png())).toMatchSnapshot();
    expect(await faultOf('mast.png', plain(1, 16_000).png())).toBe('no fault');
  });

  it('is reported unread for a file of more than 50 MB', async () => {
    const path = await save(folder, 'vast.jpg', plain(30, 20).jpeg());
    await truncate(path, 51_000_000);
    expect(await inspectImage(path)).toMatchObject({ fault: { check: 'broken-image', message: /51\.0 MB/ } });
  });
});

describe('a drawing', () => {
  const svg = (attributes: string, body = '<path d="M0 0h9"/>') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`;

  it.each([
    ['width="300" height="200"', 300, 200],
    ['width="300px" height="200px" viewBox="0 0 3 2"', 300, 200],
    ['width="1in" height="2.54cm"', 96, 96],
    ['width="100%" height="100%" viewBox="0 0 640 360"', 640, 360],
    ['viewBox="0,0 , 64 36"', 64, 36],
    ['width="320" viewBox="0 0 640 360"', 320, 180],
    ['width="900000" height="450000"', 10_000, 5000],
  ])('with %s measures %i × %i', async (attributes, width, height) => {
    const path = await save(folder, 'drawing.svg', svg(attributes));
    expect(await inspectImage(path)).toMatchObject({ facts: { width, height, format: 'svg' } });
  });

  it('without a size, cut off, or in broken XML is a fault', async () => {
    expect(await faultOf('shapeless.svg', svg(''))).toMatchSnapshot();
    expect(await faultOf('cut.svg', svg('viewBox="0 0 9 9"').slice(0, -8))).toMatchSnapshot();
    expect(await faultOf('broken.svg', svg('viewBox="0 0 9 9"', '<g><path></g>'))).toMatchSnapshot();
    expect(await faultOf('wide.svg', Buffer.from(`\uFEFF${svg('viewBox="0 0 9 9"')}`, 'utf16le'))).toMatchSnapshot();
  });

  it('with characters that XML has not, or more than one root, is a fault', async () => {
    const box = 'viewBox="0 0 9 9"';
    expect(await faultOf('control.svg', svg(box, '<text>\n a\x01b</text>'))).toMatchSnapshot();
    expect(await faultOf('label.svg', svg(`${box} aria-label="a\uffffb"`))).toMatch(/control character/);
    expect(await faultOf('reference.svg', svg(box, '<text>a&#1;b</text>'))).toMatch(/not well-formed/);
    expect(await faultOf('two.svg', svg(box) + svg(box))).toMatchSnapshot();
    expect(await faultOf('words.svg', svg(box, '<text>\t日本 🛥 \u0085\r\n</text>'))).toBe('no fault');
  });

  it.each(['viewBox="0 0 1 100000"', 'width="1e9" height="1"', 'viewBox="0 0 1e300 1e-300"'])(
    'of a shape that nobody would see is a fault: %s',
    async (attributes) => {
      expect(await faultOf('line.svg', svg(attributes))).toMatch(/more than 1,000 times as long as it is wide/);
    },
  );

  it('says what it lost', async () => {
    const path = await save(folder, 'busy.svg', svg('viewBox="0 0 9 9" onload="x()"', '<script>x()</script>'));
    expect(await inspectImage(path)).toMatchObject({
      warnings: [{ check: 'removed-html', message: 'The drawing “busy.svg” is published without <script>, onload.' }],
    });
  });
});
