import { describe, expect, it } from 'vitest';
import { renderQrCode } from './qr-code.js';

/** Width in pixels, from the header of a PNG. */
function widthOf(dataUrl: string): number {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64').readUInt32BE(16);
}

describe('renderQrCode', () => {
  it('is a PNG as a data URL, with four pixels a module and a margin of three modules', async () => {
    const image = await renderQrCode('A', '#175197');
    expect(image).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
    // One letter fits the smallest code, of 21 modules.
    expect(widthOf(image)).toBe((21 + 2 * 3) * 4);
  });

  it('is drawn in the colour that was asked for', async () => {
    expect(await renderQrCode('A', '#175197')).not.toBe(await renderQrCode('A', '#000000'));
  });
});
