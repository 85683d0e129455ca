import { InstanceSealer } from '@switchboard/crypto';
import { describe, expect, it } from 'vitest';
import type { InstanceSecrets } from '../instance.js';
import { InstanceSecretsBox, type SealedSecrets } from './instance-secrets.js';

/** Turns the text round, and counts how often it is asked to. */
class CountingSealer extends InstanceSealer {
  opened = 0;
  async begin(): Promise<void> {}
  async destroy(): Promise<void> {}
  async seal(_id: string, _context: string, plain: Uint8Array): Promise<Buffer> {
    return Buffer.from(plain).reverse();
  }
  async open(_id: string, _context: string, sealed: Uint8Array): Promise<Buffer> {
    this.opened += 1;
    return Buffer.from(sealed).reverse();
  }
}

const sealedOf = (token: string, proxy: InstanceSecrets['proxy'] = null): SealedSecrets => ({
  tokenSealed: Buffer.from(token).reverse(),
  wavoipTokenSealed: null,
  proxySealed: proxy === null ? null : Buffer.from(JSON.stringify(proxy)).reverse(),
});

const PROXY: NonNullable<InstanceSecrets['proxy']> = {
  host: 'proxy.example',
  port: 8080,
  protocol: 'http',
  username: '',
  password: '',
};

describe('InstanceSecretsBox', () => {
  it('opens the same bytes once', async () => {
    const sealer = new CountingSealer();
    const box = new InstanceSecretsBox(sealer);
    const instance = { instanceId: 'id', ...sealedOf('token') };
    expect(box.known(instance)).toBeNull();
    expect(await box.open(instance)).toMatchObject({ token: 'token', proxy: null });
    expect(await box.open({ ...instance, ...sealedOf('token') })).toMatchObject({ token: 'token' });
    expect(box.known(instance)).toMatchObject({ token: 'token' });
    expect(sealer.opened).toBe(1);
  });

  it('opens bytes that have changed, whichever of them', async () => {
    const box = new InstanceSecretsBox(new CountingSealer());
    await box.open({ instanceId: 'id', ...sealedOf('old') });
    const changed = { instanceId: 'id', ...sealedOf('new') };
    expect(box.known(changed)).toBeNull();
    expect(await box.open(changed)).toMatchObject({ token: 'new' });
    const proxied = { instanceId: 'id', ...sealedOf('new', PROXY) };
    expect(box.known(proxied)).toBeNull();
    expect(await box.open(proxied)).toMatchObject({ token: 'new', proxy: PROXY });
  });

  it('knows instances apart, and nothing of one that is forgotten', async () => {
    const box = new InstanceSecretsBox(new CountingSealer());
    await box.open({ instanceId: 'id', ...sealedOf('token') });
    expect(box.known({ instanceId: 'other', ...sealedOf('token') })).toBeNull();
    box.forget('id');
    expect(box.known({ instanceId: 'id', ...sealedOf('token') })).toBeNull();
  });
});
