import { expect, it } from 'vitest';
import { basicCredentials } from './basic-credentials.js';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

it.each([
  ['prometheus:secret', { user: 'prometheus', password: 'secret' }],
  ['u:a:b', { user: 'u', password: 'a:b' }],
  ['ü:ß', { user: 'ü', password: 'ß' }],
  [':', { user: '', password: '' }],
])('reads %s', (text, credentials) => {
  expect(basicCredentials(basic(text))).toEqual(credentials);
  expect(basicCredentials(basic(text).replace('Basic', 'bAsIc'))).toEqual(credentials);
});

it.each([
  undefined,
  '',
  'Basic',
  'Basic ',
  'Bearer dTpw',
  basic('without a colon'),
  'Basic dTp%',
  'Basic dTpw dTpw',
])('finds none in %s', (header) => {
  expect(basicCredentials(header)).toBeNull();
});
