import { toDataURL } from 'qrcode';

/**
 * Draws a QR code as the wire contract wants it: a PNG as a data URL, error correction H, margin 3, scale 4, on white.
 *
 * @param color the dark colour, `#rrggbb`
 */
export function renderQrCode(code: string, color: string): Promise<string> {
  return toDataURL(code, {
    type: 'image/png',
    errorCorrectionLevel: 'H',
    margin: 3,
    scale: 4,
    color: { dark: color, light: '#ffffff' },
  });
}
