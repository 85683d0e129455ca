import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Says what is wrong with a value by a schema of the document; an empty list when nothing is. */
export type DocumentValidator = (schemaReference: string, value: unknown) => string[];

/**
 * Checks values against the schemas of an OpenAPI 3.1 document, which are JSON Schema 2020-12. A field that is not
 * documented counts as wrong, unless its object is documented as open.
 */
export function documentValidator(document: OpenAPIObject): DocumentValidator {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'openapi', ...closed(document) });
  return (schemaReference, value) => {
    const validate = ajv.getSchema(`openapi${schemaReference}`);
    if (validate === undefined) return [`The document has no ${schemaReference}`];
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  };
}

/** The same, with every object that lists its fields closed to others. */
function closed<T>(node: T): T;
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => closed(item));
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const listsFields = copy['type'] === 'object' && 'properties' in copy;
  return listsFields ? { additionalProperties: false, ...copy } : copy;
}
