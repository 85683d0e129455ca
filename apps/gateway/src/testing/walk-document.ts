import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>;
type Components = NonNullable<OpenAPIObject['components']>;
export type SchemaNode = NonNullable<Components['schemas']>[string];

/** A request or response body in JSON, and where the document has its schema. */
interface DocumentedBody {
  /** JSON pointer, with `#`. */
  readonly reference: string;
  readonly media: { readonly schema: SchemaNode; readonly example?: unknown };
}

/** One operation of the document. */
export interface DocumentedOperation {
  /** `POST /message/sendText/{instanceName}`, `POST messages.upsert`. */
  readonly name: string;
  readonly operation: Omit<Operation, 'parameters'> & { readonly parameters?: Parameter[] };
  readonly bodies: readonly DocumentedBody[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** The operations of `paths` or `webhooks`. */
export function operationsOf(items: Readonly<Record<string, PathItem>>): DocumentedOperation[] {
  return Object.entries(items).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const parameters = (operation.parameters ?? []).filter(
        (each): each is Parameter => !('$ref' in each),
      );
      const section = path.startsWith('/') ? 'paths' : 'webhooks';
      const pointer = `#/${section}/${encodeURIComponent(escapePointer(path))}/${method}`;
      return [
        {
          name: `${method.toUpperCase()} ${path}`,
          operation: { ...operation, parameters },
          bodies: bodiesOf(operation, pointer),
        },
      ];
    }),
  );
}

function bodiesOf({ requestBody, responses }: Operation, pointer: string): DocumentedBody[] {
  const holders = [
    [`${pointer}/requestBody`, requestBody] as const,
    ...Object.entries(responses).map(
      ([status, it]) => [`${pointer}/responses/${status}`, it] as const,
    ),
  ];
  return holders.flatMap(([at, holder]) => {
    if (holder === undefined || '$ref' in holder) return [];
    const media = holder.content?.['application/json'];
    if (media?.schema === undefined) return [];
    const reference = `${at}/content/application~1json/schema`;
    return [{ reference, media: { ...media, schema: media.schema } }];
  });
}

/** Places whose schema says nothing: no type, or an object that neither lists its fields nor is said to be open. */
export function bareSchemas(document: OpenAPIObject): string[] {
  const found: string[] = [];
  const look = (node: unknown, at: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isSchemaPlace(at) && isBare(node)) found.push(at);
    for (const [key, value] of Object.entries(node)) {
      if (!DATA_KEYS.has(key)) look(value, `${at}/${escapePointer(key)}`);
    }
  };
  look(document, '');
  return found;
}

const DATA_KEYS = new Set(['example', 'examples', 'default', 'enum', 'required']);
const isSchemaPlace = (at: string): boolean =>
  /(?:\/schema|\/items|\/properties\/[^/]+|\/(?:oneOf|anyOf|allOf)\/\d+|\/components\/schemas\/[^/]+)$/.test(
    at,
  );

function isBare(schema: object): boolean {
  if ('$ref' in schema || 'oneOf' in schema || 'anyOf' in schema || 'allOf' in schema) return false;
  if (!('type' in schema)) return true;
  const isObject = [schema.type].flat().includes('object');
  return isObject && !('properties' in schema) && !('additionalProperties' in schema);
}

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
