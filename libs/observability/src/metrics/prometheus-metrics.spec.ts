import { afterEach, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { parsePrometheusText } from '../../../../test/support/prometheus-text.js';
import type { Reading } from './metrics.js';
import { PrometheusMetrics } from './prometheus-metrics.js';

afterEach(() => vi.restoreAllMocks());

const scrape = async (metrics: PrometheusMetrics) =>
  parsePrometheusText((await metrics.scrape()).text);

it('counts, and shows a series before anything happened', async () => {
  const metrics = new PrometheusMetrics();
  const counter = metrics.counter({ name: 'things_total', help: 'Things.', labels: ['kind'] });
  counter.add({ kind: 'seen' }, 0);
  counter.add({ kind: 'met' });
  counter.add({ kind: 'met' }, 2);
  const text = await scrape(metrics);
  expect(text.sum('things_total', { kind: 'seen' })).toBe(0);
  expect(text.find('things_total', { kind: 'seen' })).toHaveLength(1);
  expect(text.sum('things_total', { kind: 'met' })).toBe(3);
});

it('sorts durations into buckets', async () => {
  const metrics = new PrometheusMetrics();
  const durations = metrics.durations({ name: 'd', help: 'D.', labels: ['kind'] }, [0.1, 1]);
  durations.observe({ kind: 'a' }, 0.5);
  const text = await scrape(metrics);
  expect(text.sum('d_bucket', { kind: 'a', le: '0.1' })).toBe(0);
  expect(text.sum('d_bucket', { kind: 'a', le: '1' })).toBe(1);
  expect(text.sum('d_count', { kind: 'a' })).toBe(1);
});

it('reads gauges at each scrape: what is not read any more has no series', async () => {
  const metrics = new PrometheusMetrics();
  let readings: Reading<'instance'>[] = [{ labels: { instance: 'a"b\\c\nd' }, value: 1 }];
  metrics.gauge({ name: 'g', help: 'G.', labels: ['instance'] }, () => readings);
  expect((await scrape(metrics)).find('g', { instance: 'a"b\\c\nd' })).toHaveLength(1);
  readings = [];
  expect((await scrape(metrics)).find('g')).toEqual([]);
});

it('has no value for a figure that is not known, instead of 0', async () => {
  const metrics = new PrometheusMetrics();
  let known = false;
  metrics.gauge({ name: 'g', help: 'G.', labels: [] }, () =>
    known ? [{ labels: {}, value: 2 }] : [],
  );
  expect((await scrape(metrics)).find('g')).toEqual([]);
  known = true;
  expect((await scrape(metrics)).sum('g')).toBe(2);
});

it('loses no figure by another one that cannot be read', async () => {
  vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const metrics = new PrometheusMetrics();
  metrics.gauge({ name: 'bad', help: 'Bad.', labels: [] }, () => Promise.reject(new Error('no')));
  metrics.gauge({ name: 'good', help: 'Good.', labels: [] }, () => [{ labels: {}, value: 1 }]);
  const text = await scrape(metrics);
  expect(text.find('bad')).toEqual([]);
  expect(text.sum('good')).toBe(1);
});
