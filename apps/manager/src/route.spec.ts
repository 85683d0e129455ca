import { describe, expect, it } from 'vitest';
import { instanceHash, listHash, routeOf } from './route.js';

describe('routeOf', () => {
  it.each(['acme', 'Loja São João', 'a.b_c-d', '100%'])('leads back to %j', (name) => {
    expect(routeOf(instanceHash(name))).toEqual({ screen: 'instance', name });
  });

  it('leads to a page of the list', () => {
    expect(routeOf(listHash('Wz+E/3='))).toEqual({ screen: 'list', cursor: 'Wz+E/3=' });
  });

  it.each(['', '#', '#/', '#/instances/', '#/instances/a/b', '#/instances/%E0%A4%A', '#/nowhere'])(
    'leads to the list from %j',
    (hash) => expect(routeOf(hash)).toEqual({ screen: 'list', cursor: undefined }),
  );
});
