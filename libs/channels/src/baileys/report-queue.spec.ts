import { Logger } from '@nestjs/common';
import { FencedError } from '@switchboard/database';
import { describe, expect, it, vi } from 'vitest';
import type { ChannelReport } from '../channel.js';
import { ReportQueue } from './report-queue.js';
import { SessionLog } from './session-log.js';

const paired: ChannelReport = { kind: 'paired' };
const refused: ChannelReport = { kind: 'refused', messageId: 'm', remoteJid: 'r', code: '463' };

function queueOn(report: (report: ChannelReport) => Promise<void>, onFenced = vi.fn()) {
  return new ReportQueue({ report }, onFenced, new SessionLog(new Logger(), 'i'));
}

describe('ReportQueue', () => {
  it('tells one report after the other, in the order in which they were said', async () => {
    const events: string[] = [];
    const queue = queueOn(async ({ kind }) => {
      events.push(`${kind} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${kind} ends`);
    });
    await Promise.all([queue.send(() => Promise.resolve(paired)), queue.send(refused)]);
    expect(events).toEqual(['paired begins', 'paired ends', 'refused begins', 'refused ends']);
  });

  it('goes on after a failure', async () => {
    const report = vi.fn<(report: ChannelReport) => Promise<void>>();
    report.mockRejectedValueOnce(new Error('deadlock detected')).mockResolvedValue();
    const queue = queueOn(report);
    await expect(queue.send(paired)).rejects.toThrow('deadlock');
    await queue.send(refused);
    expect(report).toHaveBeenCalledTimes(2);
  });

  it('says nothing more once another process runs the connection', async () => {
    const onFenced = vi.fn();
    const report = vi.fn(() => Promise.reject(new FencedError('i')));
    const queue = queueOn(report, onFenced);
    const first = queue.send(paired);
    const second = queue.send(refused);
    await expect(first).rejects.toBeInstanceOf(FencedError);
    await expect(second).rejects.toMatchObject({ code: 'connection.ended' });
    expect(report).toHaveBeenCalledOnce();
    expect(onFenced).toHaveBeenCalledOnce();
  });

  it('finishes with what was said before', async () => {
    const report = vi.fn(() => Promise.resolve());
    const queue = queueOn(report);
    const first = queue.send(paired);
    const finished = queue.finish();
    const late = queue.send(refused);
    await expect(late).rejects.toMatchObject({ code: 'connection.ended' });
    await Promise.all([first, finished]);
    expect(report).toHaveBeenCalledOnce();
  });
});
