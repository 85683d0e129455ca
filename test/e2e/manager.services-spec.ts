import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { World } from '../support/world.js';

const executablePath = process.env['TEST_CHROMIUM'] ?? '';
/** How long a screen may take to show what it should. */
const WAIT = { timeout: 20_000 };

/** The page of the built gateway in a real browser, with the simulated phone. */
describe.skipIf(executablePath === '')('the manager in a browser', () => {
  let world: World;
  let browser: Browser;
  let page: Page;
  /** What the browser complained of: a script that failed, something that the policy refused. */
  let complaints: string[];
  /** Every address that the page asked for. */
  let asked: URL[];

  beforeAll(async () => {
    world = await World.start();
    // Chromium's own sandbox refuses root, as which containers run tests.
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(WAIT.timeout);
    complaints = [];
    asked = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => asked.push(new URL(request.url())));
    await page.goto(`${world.gateway.url}/manager`);
  });
  afterEach(() => page.close());

  async function signIn(key: string): Promise<void> {
    await page.getByLabel('Key').fill(key);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Instances' }).waitFor();
  }

  async function remove(): Promise<void> {
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  }

  const shows = (id: string, text: string) =>
    vi.waitFor(
      async () => expect(await page.locator(`#${id}`).textContent({ timeout: 1_000 })).toBe(text),
      { ...WAIT, interval: 50 },
    );

  it('signs in, creates, shows a QR code, and sees the scan, deliveries, the log-out and the end', async () => {
    const { gateway, simulator, sink } = world;
    await signIn(gateway.adminKey);
    await page.getByText('There is no instance yet.').waitFor();

    await page.getByLabel('Name', { exact: true }).fill('acme');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'acme' }).waitFor();
    const image = page.getByRole('img', { name: 'QR code to pair acme with' });
    await image.waitFor();
    const width = () => page.evaluate<number>("document.getElementById('qr').naturalWidth");
    await expect.poll(width, WAIT).toBeGreaterThan(100);
    await shows('state', 'connecting');
    await page.getByText('It waits for a phone to scan the QR code.').waitFor();

    await page.getByText('The code as text').click();
    const qr = await page.locator('#qr-text').textContent();
    const { number } = await simulator.scan({ qr: qr ?? '' });
    await shows('state', 'open');
    await image.waitFor({ state: 'hidden' });

    // What a subscriber was told is seen, and told again; so is what it refused.
    await gateway.call('POST', '/webhook/endpoints/acme', {
      body: { url: sink.url, events: ['MESSAGES_UPSERT'] },
    });
    const text = { from: '5511988887777', to: number };
    await simulator.sendText({ ...text, text: 'Oi' });
    await page.getByText(sink.url).waitFor();
    const row = page.locator('[data-delivery]').filter({ hasText: 'messages.upsert' });
    await row.filter({ hasText: 'delivered' }).waitFor();
    await page.getByRole('button', { name: 'Replay messages.upsert' }).click();
    const told = await sink.waitFor((seen) => {
      const all = seen.of('messages.upsert', 'acme');
      return all.length === 2 && all;
    });
    expect(told[0]?.envelope.event_id).toBe(told[1]?.envelope.event_id);
    await row.filter({ hasText: 'delivered, replayed' }).waitFor();
    // Its tries are opened with it.
    await page.getByText(/^2\. .* ms: 200$/).waitFor();
    sink.status = 500;
    await simulator.sendText({ ...text, text: 'Tudo bem?' });
    await row.filter({ hasText: /pending.*next try.*500/ }).waitFor();

    await page.getByRole('link', { name: 'Instances' }).click();
    await page
      .getByRole('link', { name: new RegExp(`acme.*open.*Linked device · ${number}`) })
      .click();

    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await shows('state', 'open');
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click();
    await shows('state', 'closed');
    await page.getByText('It was logged out. Connect it to pair it again.').waitFor();

    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await image.waitFor();

    // A deletion that does not work is told, and the page goes on.
    const deletion = '**/instance/delete/acme';
    await page.route(deletion, (route) => route.abort());
    await remove();
    await page.getByRole('alert').filter({ hasText: 'gateway.unreachable' }).waitFor();
    await image.waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
    await page.unroute(deletion);
    await remove();
    await page.getByText('There is no instance yet.').waitFor();
    expect((await gateway.call('GET', '/instance/connectionState/acme')).status).toBe(404);

    expect(complaints).toEqual([]);
    expect(asked.filter(({ origin }) => origin !== gateway.url)).toEqual([]);
  });

  it('keeps the key in the tab alone, and tells of one that is refused', async () => {
    const { adminKey } = world.gateway;
    await page.getByLabel('Key').fill('nobody-was-given-this');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').filter({ hasText: 'access.unauthorized' }).waitFor();

    await signIn(adminKey);
    await page.reload();
    await page.getByRole('heading', { name: 'Instances' }).waitFor();
    const kept = () =>
      page.evaluate<string[]>(
        '[JSON.stringify(sessionStorage), JSON.stringify(localStorage), document.cookie]',
      );
    expect(await kept()).toEqual([expect.stringContaining(adminKey), '{}', '']);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await kept()).toEqual(['{}', '{}', '']);
    expect(asked.map(String).filter((url) => url.includes(adminKey))).toEqual([]);
  });

  it('opens with the token of an instance that one alone, and shows what is refused', async () => {
    const mine = await world.create('mine', { qrcode: false });
    await world.create('theirs', { qrcode: false });
    await signIn(mine.hash);
    await page.getByRole('link', { name: /mine/ }).waitFor();
    expect(await page.getByRole('list').getByRole('link').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Create' }).count()).toBe(0);

    await page.goto(`${world.gateway.url}/manager#/instances/theirs`);
    await page.getByRole('alert').filter({ hasText: 'access.unauthorized' }).waitFor();
    await page.goto(`${world.gateway.url}/manager#/instances/mine`);
    await shows('state', 'closed');
    // Refused with the words of the API.
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('alert').filter({ hasText: 'instance.not_connected' }).waitFor();
  });

  it('pairs by a code that is typed on the phone', async () => {
    const number = '5511955554444';
    await world.create('typed');
    await signIn(world.gateway.adminKey);
    await page.getByRole('link', { name: /typed/ }).click();
    await page.getByLabel('Or type a code on the phone of').fill(number);
    await page.getByRole('button', { name: 'Get a pairing code' }).click();
    const code = await page.locator('#pairing-code').textContent();
    await world.simulator.typePairingCode({ code: code ?? '', number });
    await shows('state', 'open');
  });

  it('renews the QR code by itself, and goes on when a gateway that was away is back', async () => {
    const other = await World.start({ QRCODE_TIMEOUT_MS: '1000' });
    try {
      await other.create('renewed');
      await page.goto(`${other.gateway.url}/manager`);
      await signIn(other.gateway.adminKey);
      await page.getByRole('link', { name: /renewed/ }).click();
      const seen = new Set<string | null>();
      const lookUntil = (count: number) =>
        vi.waitFor(
          async () => {
            seen.add(await page.locator('#qr').getAttribute('src'));
            expect(seen.size).toBeGreaterThanOrEqual(count);
          },
          { ...WAIT, interval: 100 },
        );
      await lookUntil(3);

      await other.gateway.kill();
      const away = page.getByRole('alert').filter({ hasText: 'gateway.unreachable' });
      await away.waitFor();
      await other.gateway.start();
      await away.waitFor({ state: 'hidden' });
      // A pairing that was cut off is not begun again by itself.
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
      await lookUntil(seen.size + 1);
    } finally {
      await other.stop();
    }
  });

  it.each(['light', 'dark'] as const)(
    'is for everyone: %s, on a narrow screen, with labels and contrast',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 740 });
      const check = async (screen: string) => {
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(width, screen).toBeLessThanOrEqual(360);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<AxeResults>('axe.run()');
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          screen,
        ).toEqual([]);
      };
      const name = `a-name-that-is-longer-than-a-phone-is-wide-${colorScheme}`;
      await world.create(name);
      await check('sign in');
      await signIn(world.gateway.adminKey);
      await page.getByRole('link', { name: new RegExp(name) }).waitFor();
      await check('list');
      await page.getByRole('link', { name: new RegExp(name) }).click();
      await page.getByRole('img').waitFor();
      await page.getByText(world.sink.url).waitFor();
      await page.locator('[data-delivery]').first().waitFor();
      await check('instance');
      await page.getByRole('button', { name: 'Delete' }).click();
      await check('question');
    },
  );
});
