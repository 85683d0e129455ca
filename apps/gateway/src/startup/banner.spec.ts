import { describe, expect, it } from 'vitest';
import { banner } from './banner.js';

const facts = {
  version: '0.1.0',
  url: 'http://localhost:8080',
  manager: true,
  newAdminKey: null,
  nodeVersion: 'v24.1.0',
};

describe('banner', () => {
  it('says where the gateway and its documents are', () => {
    expect(banner(facts)).toContain('http://localhost:8080\n');
    expect(banner(facts)).toContain('http://localhost:8080/docs');
    expect(banner(facts)).not.toContain('admin key');
    expect(banner(facts)).not.toContain('note');
  });

  it('says where the web page is, if there is one', () => {
    expect(banner(facts)).toContain('http://localhost:8080/manager\n');
    expect(banner({ ...facts, manager: false })).not.toContain('/manager');
  });

  it('shows a key that was made just now', () => {
    expect(banner({ ...facts, newAdminKey: 'the-key' })).toMatch(/admin key +the-key/);
  });

  it('recommends a newer Node', () => {
    expect(banner({ ...facts, nodeVersion: 'v20.19.0' })).toContain('Node 24 is recommended');
  });
});
