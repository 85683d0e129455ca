import { expect, it } from 'vitest';
import { parsePrometheusText } from './prometheus-text.js';

const figure = (type: string, ...lines: string[]) =>
  `# HELP a What it is.\n# TYPE a ${type}\n${lines.join('\n')}\n`;

it('reads values with their labels', () => {
  const text = parsePrometheusText(figure('gauge', 'a{x="1",y="q\\"\\\\\\n{,}"} 2.5e-3', 'a 4'));
  expect(text.find('a', { x: '1' })).toEqual([
    { name: 'a', labels: { x: '1', y: 'q"\\\n{,}' }, value: 0.0025 },
  ]);
  expect(text.sum('a')).toBe(4.0025);
  expect(text.types.get('a')).toBe('gauge');
});

it.each([
  ['no last line end', 'a 1'],
  ['a figure that nobody announced', 'a 1\n'],
  ['one that is announced twice', figure('gauge', 'a 1') + figure('gauge', 'a 2')],
  ['an unknown type', figure('number', 'a 1')],
  ['another figure among its values', figure('gauge', 'b 1')],
  ['a series that comes twice', figure('gauge', 'a{x="1"} 1', 'a{x="1"} 2')],
  ['a label without quotes', figure('gauge', 'a{x=1} 1')],
  ['a quote that is not escaped', figure('gauge', 'a{x="1"1"} 1')],
  ['a label that comes twice', figure('gauge', 'a{x="1",x="2"} 1')],
  ['what is no number', figure('gauge', 'a 1,5')],
  ['a bad name', '# HELP a-b What it is.\n# TYPE a-b gauge\na-b 1\n'],
  [
    'buckets that fall',
    figure('histogram', 'a_bucket{le="1"} 2', 'a_bucket{le="+Inf"} 1', 'a_count 1'),
  ],
  ['buckets without an end', figure('histogram', 'a_bucket{le="1"} 1', 'a_count 1')],
])('refuses %s', (_what, text) => {
  expect(() => parsePrometheusText(text)).toThrow();
});
