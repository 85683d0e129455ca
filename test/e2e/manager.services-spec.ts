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
    expect(await image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBeGreaterThan(100);
    await shows('state', 'connecting');
    await page.getByText('It waits for a phone to scan the QR code.').waitFor();

    await page.getByText('The code as text').click();
    const qr = await page.locator('#qr-text').textContent();
    const { number } = await simulator.scan({ qr: qr ?? '' });
    await shows('state', 'open');
    await image.waitFor({ state: 'hidden' });

    // A subscriber that refuses, and then does not: what it was told is seen, and told again.
    sink.status = 410;
    await gateway.call('POST', '/webhook/endpoints/acme', {
      body: { url: sink.url, events: ['MESSAGES_UPSERT'], retrySchedule: [3_600] },
    });
    sink.status = 500;
    await simulator.sendText({ from: '5511988887777', to: number, text: 'Oi' });
    await sink.waitFor((seen) => seen.of('messages.upsert', 'acme')[0]);
    const row = page.locator('[data-delivery]');
    await row.filter({ hasText: 'messages.upsert' }).filter({ hasText: '500' }).waitFor();
    await page.getByText(sink.url).waitFor();
    await page.getByRole('button', { name: 'Tries of messages.upsert' }).click();
    await page.getByText(/^1\. .* ms: .*500/).waitFor();

    await page.getByRole('link', { name: 'Instances' }).click();
    await page.getByRole('link', { name: new RegExp(`acme.*open.*Linked device · ${number}`) }).click();

    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await shows('state', 'open');
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Log out' }).click();
    await shows('state', 'closed');
    await page.getByText('It was logged out. Connect it to pair it again.').waitFor();

    await page.getByRole('button', { name: 'Connect' }).click();
    await image.waitFor();

    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('There is no instance yet.').waitFor();
    expect((await gateway.call('GET', '/instance/connectionState/acme')).status).toBe(404);

    expect(complaints).toEqual([]);
    expect(asked.filter(({ origin }) => origin !== gateway.url).map(String)).toEqual([
      expect.stringMatching(/^data:image\/png/),
    ]);
  });
});
