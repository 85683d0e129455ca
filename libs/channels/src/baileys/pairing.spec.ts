import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelReport } from '../channel.js';
import { Pairing } from './pairing.js';
import { ReportQueue } from './report-queue.js';
import { SessionLog } from './session-log.js';

describe('Pairing', () => {
  const log = new SessionLog(new Logger(), 'i');
  let reports: ChannelReport[];
  let requested: string[];

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    reports = [];
    requested = [];
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  function pairing(number: string | null): Pairing {
    const host = {
      report: (report: ChannelReport) => {
        reports.push(report);
        return Promise.resolve();
      },
    };
    const requestCode = (wanted: string) => {
      requested.push(wanted);
      return Promise.resolve(`CODE000${requested.length}`);
    };
    return new Pairing(
      { number, qrTimeoutMs: 20_000, requestCode },
      new ReportQueue(host, () => undefined, log),
      log,
    );
  }

  it('shows QR codes alone while there is no number', async () => {
    await pairing(null).showQr('qr-1');
    expect(reports).toEqual([
      { kind: 'qr', code: 'qr-1', expiresAt: new Date(Date.now() + 20_000) },
    ]);
  });

  it('asks for one code, and for the next when it has expired', async () => {
    const subject = pairing('5511');
    await subject.showQr('qr-1');
    await subject.showQr('qr-2');
    expect(requested).toEqual(['5511']);
    vi.setSystemTime(Date.now() + 160_001);
    await subject.showQr('qr-3');
    expect(requested).toEqual(['5511', '5511']);
    expect(reports.at(-1)).toMatchObject({ kind: 'pairing-code', code: 'CODE0002' });
  });

  it('asks for the next code when one expires, until the wait is over', async () => {
    const subject = pairing('5511');
    await subject.showQr('qr-1');
    await vi.advanceTimersByTimeAsync(159_000);
    expect(requested).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(requested).toHaveLength(2);
    expect(reports.at(-1)).toEqual({
      kind: 'pairing-code',
      code: 'CODE0002',
      expiresAt: new Date(Date.now() + 160_000 - 1),
    });
    subject.stop();
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(requested).toHaveLength(2);
  });

  it('says that a code ends with the last QR code of its connection', async () => {
    const subject = pairing('5511');
    subject.expectCodes(3);
    await subject.showQr('qr-1');
    expect(reports.at(-1)).toMatchObject({ expiresAt: new Date(Date.now() + 60_000) });
  });

  it('asks at once for another number, and later when no QR code was shown yet', async () => {
    const subject = pairing(null);
    await subject.request('5511');
    expect(requested).toEqual([]);
    await subject.showQr('qr-1');
    await subject.request('5522');
    expect(requested).toEqual(['5511', '5522']);
  });
});
