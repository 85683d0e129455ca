import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { downloadMediaMessage, proto, setRootKey } from '@switchboard/baileys';
import { SimulatorClient } from '../client.js';
import { type Simulator, startSimulator } from '../simulator.js';
import { mediaRequest, pair, type TestClient } from '../testing/test-client.js';
import { sha256 } from './media-cipher.js';

const ADA = '491600000061';
const CONTACT = '491700000061';
const CONTACT_JID = `${CONTACT}@s.whatsapp.net`;

describe('media', () => {
  let simulator: Simulator;
  let ada: TestClient;

  beforeAll(async () => {
    simulator = await startSimulator();
    setRootKey(simulator.rootKeyHex);
    ada = await pair(simulator, ADA);
  });

  afterEach(async () => {
    expect(await simulator.violations()).toEqual([]);
  });

  afterAll(async () => {
    ada.close();
    await simulator.stop();
  });

  const download = async (message: proto.IWebMessageInfo): Promise<Buffer> => {
    const { key, ...rest } = message;
    return await downloadMediaMessage({ ...rest, key: { ...key } }, 'buffer', {
      options: mediaRequest(),
    });
  };

  it('of the client are uploaded, and the contact can read them', async () => {
    const file = randomBytes(100_000);
    const content = { document: file, mimetype: 'application/zip', fileName: 'a.zip' };
    const sent = await ada.socket.sendMessage(CONTACT_JID, { ...content, caption: 'Look' });
    const id = sent?.key.id ?? '';
    const [message] = await simulator.received({ number: CONTACT, atLeast: 1 });
    expect(message).toMatchObject({ id, kind: 'documentMessage' });
    expect(message?.content).toMatchObject({
      documentMessage: { caption: 'Look', fileName: 'a.zip' },
    });
    expect(await simulator.media({ number: CONTACT, id, withBytes: true })).toMatchObject({
      type: 'document',
      mimetype: 'application/zip',
      size: file.length,
      sha256: sha256(file).toString('hex'),
      bytes: file.toString('base64'),
    });
  });

  it.each(['image', 'video', 'audio', 'ptt', 'document', 'sticker'] as const)(
    'of a contact are downloaded by the client: %s',
    async (kind) => {
      const file = randomBytes(5_000);
      const { id, sha256: hash } = await simulator.sendMedia({
        from: CONTACT,
        to: ADA,
        kind,
        bytes: file.toString('base64'),
      });
      const message = await ada.message(id);
      expect(sha256(await download(message)).toString('hex')).toBe(hash);
      expect(await download(message)).toEqual(file);
    },
  );

  it('are served over plain HTTP too, for a client that is told this address', async () => {
    const { directPath } = await simulator.sendMedia({ from: CONTACT, to: ADA, kind: 'image' });
    const whole = await fetch(`${simulator.mediaUrl}${directPath}`);
    const blob = Buffer.from(await whole.arrayBuffer());
    expect(whole.status).toBe(200);
    const part = await fetch(`${simulator.mediaUrl}${directPath}`, {
      headers: { range: 'bytes=16-31' },
    });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(blob.subarray(16, 32));
  });

  it('that have expired are uploaded again by the phone when the client asks for it', async () => {
    const { id, sha256: hash } = await simulator.sendMedia({
      from: CONTACT,
      to: ADA,
      kind: 'image',
      caption: 'old',
    });
    const message = await ada.message(id);
    await simulator.expireMedia({ number: CONTACT, id });
    await expect(download(message)).rejects.toMatchObject({ output: { statusCode: 410 } });
    const updated = await ada.socket.updateMediaMessage(message);
    expect(sha256(await download(updated)).toString('hex')).toBe(hash);
  });

  it('that the phone has lost stay lost', async () => {
    const { id } = await simulator.sendMedia({ from: CONTACT, to: ADA, kind: 'image' });
    const message = await ada.message(id);
    await simulator.setNumber({ number: ADA, keepsMedia: false });
    await expect(ada.socket.updateMediaMessage(message)).rejects.toMatchObject({
      output: { statusCode: 404 },
    });
    await simulator.setNumber({ number: ADA, keepsMedia: true });
  });

  it('fail to be uploaded when it was ordered', async () => {
    await simulator.failMedia({ request: 'upload', status: 503, times: 1 });
    const image = { document: randomBytes(10), mimetype: 'text/plain' };
    await expect(ada.socket.sendMessage(CONTACT_JID, image)).rejects.toThrow('upload failed');
    await expect(ada.socket.sendMessage(CONTACT_JID, image)).resolves.toBeDefined();
  });

  it('are not taken from somebody without a token, nor under a wrong name', async () => {
    const url = `${simulator.mediaUrl}/mms/image/x?auth=made-up&token=x`;
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(401);
    const { auth } = await ada.socket.refreshMediaConn();
    const wrong = `${simulator.mediaUrl}/mms/image/x?auth=${auth}&token=x`;
    expect((await fetch(wrong, { method: 'POST', body: 'x' })).status).toBe(400);
  });

  it('can be ordered over HTTP', async () => {
    const control = new SimulatorClient(simulator.adminUrl);
    const { id } = await control.sendMedia({ from: CONTACT, to: ADA, kind: 'video', size: 70_000 });
    expect(await control.media({ number: ADA, id })).toMatchObject({ size: 70_000, bytes: null });
    await control.expireMedia({ number: ADA, id });
    await expect(control.media({ number: ADA, id })).rejects.toMatchObject({ code: 'media.gone' });
    await ada.message(id);
  });
});
