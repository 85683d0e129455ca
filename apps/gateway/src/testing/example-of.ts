import type { OpenAPIObject } from '@nestjs/swagger';
import type { SchemaNode } from './walk-document.js';

/**
 * The example of a schema, put together from the examples of its parts, as readers of the document see it. A part
 * without one is undefined, and with it the whole.
 */
export function exampleOf(document: OpenAPIObject, schema: SchemaNode | undefined): unknown {
  if (schema === undefined) return undefined;
  if ('$ref' in schema) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return exampleOf(document, document.components?.schemas?.[name]);
  }
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  const [choice] = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  if (choice !== undefined) return exampleOf(document, choice);
  if (schema.items !== undefined) return whole([exampleOf(document, schema.items)]);
  if (schema.properties === undefined) return undefined;
  const parts = Object.entries(schema.properties).map(([name, part]): [string, unknown] => [
    name,
    exampleOf(document, part),
  ]);
  return whole(parts.map(([, part]) => part)) && Object.fromEntries(parts);
}

const whole = (parts: readonly unknown[]): readonly unknown[] | undefined =>
  parts.includes(undefined) ? undefined : parts;
