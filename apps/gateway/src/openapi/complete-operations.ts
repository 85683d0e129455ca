import type { OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'options', 'head'] as const;

/**
 * Says what the framework leaves out: that an operation without a key is open (`security: []`), and that a parameter
 * which no handler takes by itself (the instance's name, which the guard reads) is a text.
 */
export function completeOperations(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation === undefined) continue;
      operation.security ??= [];
      for (const parameter of operation.parameters ?? []) {
        if ('$ref' in parameter || parameter.schema === undefined || '$ref' in parameter.schema) {
          continue;
        }
        if (parameter.in === 'path') parameter.schema.type ??= 'string';
      }
    }
  }
  return document;
}
