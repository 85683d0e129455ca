import { describe, expect, it } from 'vitest';
import { exampleOf } from './example-of.js';
import { bareSchemas } from './walk-document.js';

const documentWith = (schemas: Record<string, object>) => ({
  openapi: '3.1.1',
  info: { title: 'A', version: '1' },
  paths: {},
  components: { schemas },
});

describe('bareSchemas', () => {
  it('finds what says nothing, wherever it is', () => {
    const document = documentWith({
      Bare: { type: 'object' },
      Outer: {
        type: 'object',
        properties: {
          nullable: { type: ['object', 'null'], example: {} },
          untyped: { description: 'Anything' },
          list: { type: 'array', items: { type: 'object' } },
          choice: { oneOf: [{ type: 'string' }, {}] },
        },
      },
    });
    expect(bareSchemas(document)).toEqual([
      '/components/schemas/Bare',
      '/components/schemas/Outer/properties/nullable',
      '/components/schemas/Outer/properties/untyped',
      '/components/schemas/Outer/properties/list/items',
      '/components/schemas/Outer/properties/choice/oneOf/1',
    ]);
  });

  it('leaves what is said to be open', () => {
    const open = { type: 'object', additionalProperties: true, example: { type: 'object' } };
    expect(bareSchemas(documentWith({ Open: open }))).toEqual([]);
  });
});

describe('exampleOf', () => {
  const document = documentWith({ Name: { type: 'string', example: 'acme' } });
  const name = { $ref: '#/components/schemas/Name' };

  it('puts the examples of the parts together', () => {
    const schema = {
      type: 'object',
      properties: {
        name,
        names: { type: 'array', items: name },
        either: { anyOf: [name, { type: 'null' }] },
        state: { type: 'string', enum: ['open', 'close'] },
        on: { type: 'boolean', default: false },
        nothing: { type: 'null', example: null },
      },
    };
    expect(exampleOf(document, schema)).toEqual({
      name: 'acme',
      names: ['acme'],
      either: 'acme',
      state: 'open',
      on: false,
      nothing: null,
    });
  });

  it('is missing when that of a part is', () => {
    const schema = { type: 'object', properties: { name, other: { type: 'string' } } };
    expect(exampleOf(document, schema)).toBeUndefined();
  });
});
