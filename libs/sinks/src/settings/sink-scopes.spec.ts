import { describe, expect, it } from 'vitest';
import { scopesOf } from './sink-scopes.js';

describe('who wants an event told', () => {
  const nobody = { globalEvents: [] };
  const all = { globalEvents: ['CALL', 'GROUPS_UPDATE'] };

  it.each([
    [nobody, null, []],
    [nobody, { enabled: true, events: ['CALL'] }, ['instance']],
    [nobody, { enabled: false, events: ['CALL'] }, []],
    [nobody, { enabled: true, events: ['MESSAGES_UPSERT'] }, []],
    [all, null, ['global']],
    [all, { enabled: true, events: ['CALL'] }, ['instance', 'global']],
  ])('of a call, by %o and %o', (sink, setting, scopes) => {
    expect(scopesOf(sink, setting, 'call')).toEqual(scopes);
  });

  it('knows the other spelling', () => {
    const setting = { enabled: true, events: ['GROUP_UPDATE'] };
    expect(scopesOf(all, setting, 'groups.update')).toEqual(['instance', 'global']);
  });
});
