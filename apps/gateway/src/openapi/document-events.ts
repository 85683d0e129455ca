import type { Type } from '@nestjs/common';
import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import type { DocumentedEvent, DocumentedEvents } from '@switchboard/events';
import { EventEnvelopeDto } from '@switchboard/webhooks';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Exclude<Schemas[string], { $ref: string }>;
type PathItem = NonNullable<OpenAPIObject['webhooks']>[string];

/** The classes that `documentEvents` refers to; the document has to be made with them as extra models. */
export const eventModels = (events: DocumentedEvents): Type[] => [
  EventEnvelopeDto,
  ...Object.values(events).flatMap(({ data }) =>
    data === null ? [] : [data].flat().filter((model) => model !== String),
  ),
];

/**
 * Adds the section `webhooks`: a request for each event, and the schema of its body (`messages.upsert` is
 * `MessagesUpsertEvent`), which is the envelope with `event` and `data` of that event.
 */
export function documentEvents(document: OpenAPIObject, events: DocumentedEvents): OpenAPIObject {
  const { [EventEnvelopeDto.name]: envelope, ...schemas } = document.components?.schemas ?? {};
  if (envelope === undefined || '$ref' in envelope) {
    throw new Error('The envelope of events is not among the models of the document.');
  }
  const described = Object.entries(events);
  return {
    ...document,
    webhooks: Object.fromEntries(described.map(([name, event]) => [name, webhook(name, event)])),
    components: {
      ...document.components,
      schemas: {
        ...schemas,
        ...Object.fromEntries(
          described.map(([name, event]) => [schemaName(name), eventSchema(name, event, envelope)]),
        ),
      },
    },
  };
}

/** `group-participants.update` → `GroupParticipantsUpdateEvent`. */
const schemaName = (event: string): string => `${pascalCase(event)}Event`;

const pascalCase = (name: string): string =>
  name
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function eventSchema(name: string, event: DocumentedEvent, envelope: Schema): Schema {
  return {
    ...envelope,
    properties: {
      ...envelope.properties,
      event: { type: 'string', enum: [name], example: name },
      data: dataSchema(event),
    },
    required: [...(envelope.required ?? []), 'data'],
  };
}

function dataSchema({ data, list }: DocumentedEvent): Schemas[string] {
  if (data === null) return { type: 'null', example: null };
  const [only, ...others] = [data].flat().map(modelSchema);
  if (only === undefined) throw new Error('An event names no class for its data.');
  const one = others.length === 0 ? only : { oneOf: [only, ...others] };
  if (list === undefined) return one;
  const many = { type: 'array' as const, items: one };
  return list === 'always' ? many : { oneOf: [one, many] };
}

const modelSchema = (model: Type): Schemas[string] =>
  model === String
    ? { type: 'string', example: '5511988887777@s.whatsapp.net' }
    : { $ref: getSchemaPath(model) };

function webhook(name: string, { summary }: DocumentedEvent): PathItem {
  const schema = { $ref: getSchemaPath(schemaName(name)) };
  return {
    post: {
      operationId: `on${pascalCase(name)}`,
      tags: ['events'],
      summary,
      security: [],
      parameters: SIGNATURE_HEADERS,
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        '2XX': { description: 'Taken. The body of the answer is not read.' },
        '4XX': {
          description: 'Not taken. WEBHOOK_RETRY_NON_RETRYABLE_STATUS_CODES end the tries.',
        },
        '5XX': { description: 'Not taken; it is tried again.' },
      },
    },
  };
}

const header = (name: string, description: string, example: string) => ({
  name,
  in: 'header' as const,
  required: true,
  description,
  schema: { type: 'string' },
  example,
});

/** Standard Webhooks. */
const SIGNATURE_HEADERS = [
  header('webhook-id', 'The id of the event.', '0c1b7a55-4a7e-4d11-9b8e-2f0c6c1b7a55'),
  header('webhook-timestamp', 'Seconds since 1970, of this try.', '1760961600'),
  header(
    'webhook-signature',
    'One or more signatures of id, timestamp and body, made with the secret of the webhook.',
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ),
];
