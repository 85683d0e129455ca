import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { TextContent } from '@switchboard/channels';
import {
  EgressPolicy,
  OutboundDownload,
  ProxyTunnels,
  SystemHostResolver,
} from '@switchboard/http';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { startHttpProxy } from '../../../../../test/support/proxy-servers.js';
import { firstLink } from './first-link.js';
import { LinkPreviews } from './link-previews.js';
import { pageFacts } from './page-facts.js';

describe('the first link', () => {
  it.each([
    ['Veja https://acme.test/a?b=c#d, e https://other.test', 'https://acme.test/a?b=c#d'],
    ['(http://acme.test/x).', 'http://acme.test/x'],
    ['https://', null],
    ['acme.test ftp://acme.test', null],
    [`https://acme.test/${'x'.repeat(3_000)}`, null],
  ])('of %s', (text, link) => {
    expect(firstLink(text)).toBe(link);
  });
});

describe('what a page says of itself', () => {
  it('is what it says to makers of previews, else its title', () => {
    const html = `<!doctype html><head><title>Plain &amp; short</title>
      <meta name="description" content=" Two\n lines ">
      <meta property="og:image" content="/a.png"></head>`;
    expect(pageFacts(html)).toEqual({
      title: 'Plain & short',
      description: 'Two lines',
      image: '/a.png',
    });
    const open = `<meta property=og:title content="Open">${html}`;
    expect(pageFacts(open)?.title).toBe('Open');
  });

  it('may be cut off, and is nothing without a title', () => {
    expect(pageFacts('<head><title>Half</title><meta prop')?.title).toBe('Half');
    expect(pageFacts('<head><title> </title>')).toBeNull();
    expect(pageFacts('')).toBeNull();
    expect(pageFacts(`<title>${'😀'.repeat(400)}`)?.title).toBe('😀'.repeat(300));
  });
});

describe('a preview', () => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  async function serve(handler: RequestListener): Promise<string> {
    const server = createServer(handler).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  function previews(allowed: readonly string[] = ['127.0.0.0/8']) {
    const [policy, resolver] = [new EgressPolicy([...allowed]), new SystemHostResolver()];
    const tunnels = new ProxyTunnels(policy, resolver);
    const downloads = new OutboundDownload(policy, resolver, tunnels);
    closing.push(() => downloads.onApplicationShutdown());
    return new LinkPreviews(downloads);
  }

  const textWith = (text: string, linkPreview: boolean | null = null): TextContent => ({
    kind: 'text',
    text,
    linkPreview,
  });
  const page = '<head><title>Acme</title><meta property="og:image" content="/a.png"></head>';

  it('has title, description and a small picture, across a redirect, and is asked for once', async () => {
    const png = await sharp({
      create: { width: 600, height: 300, channels: 3, background: '#008069' },
    })
      .png()
      .toBuffer();
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url);
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else if (request.url === '/a.png') response.writeHead(200).end(png);
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
    const maker = previews();
    const made = await maker.added(textWith(`Veja ${url}/old!`));
    expect(made).toMatchObject({
      preview: { url: `${url}/old`, title: 'Acme', description: '', thumbnail: expect.any(String) },
    });
    const thumbnail = made.kind === 'text' ? (made.preview?.thumbnail ?? '') : '';
    expect(await sharp(Buffer.from(thumbnail, 'base64')).metadata()).toMatchObject({
      format: 'jpeg',
      width: 192,
      height: 96,
    });
    await maker.added(textWith(`Veja ${url}/old!`));
    expect(asked).toEqual(['/old', '/new', '/a.png']);
  });

  it.each<[string, RequestListener]>([
    ['is no page', (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end()],
    ['is missing', (_, response) => response.writeHead(404).end(page)],
    ['cuts the line', (_, response) => response.destroy()],
    ['leads in a circle', (_, response) => response.writeHead(302, { location: '/' }).end()],
  ])('is left out when the address %s', async (_case, handler) => {
    const content = textWith(await serve(handler));
    expect(await previews().added(content)).toEqual(content);
  });

  it('goes without a picture that is none', async () => {
    const url = await serve((request, response) => {
      const type = { 'content-type': 'text/html' };
      response.writeHead(200, type).end(request.url === '/a.png' ? 'no picture' : page);
    });
    expect(await previews().added(textWith(url))).toMatchObject({ preview: { thumbnail: null } });
  });

  it('comes through the proxy of the instance alone, and not at all without it', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    });
    const proxy = await startHttpProxy();
    const route = {
      proxy: {
        protocol: 'http' as const,
        host: '127.0.0.1',
        port: proxy.port,
        username: null,
        password: null,
      },
      trusted: false,
    };
    const maker = previews();
    expect(await maker.added(textWith(url), route)).toMatchObject({ preview: { title: 'Acme' } });
    expect(proxy.targets).toContain(new URL(url).host);
    await proxy.stop();
    asked = 0;
    const other = textWith(`${url}/other`);
    expect(await maker.added(other, route)).toEqual(other);
    expect(asked).toBe(0);
    // What is known by one way says nothing of another.
    expect(await maker.added(textWith(url))).toMatchObject({ preview: { title: 'Acme' } });
    expect(asked).toBeGreaterThan(0);
  });

  it('asks nobody when none is wanted, and no private address', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.end();
    });
    const unwanted = textWith(url, false);
    expect(await previews().added(unwanted)).toEqual(unwanted);
    expect(await previews([]).added(textWith(url))).toEqual(textWith(url));
    expect(asked).toBe(0);
  });
});
