import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { AppConfig } from '@switchboard/config';
import { VERSION } from '../version.js';
import { completeOperations } from './complete-operations.js';
import { documentEvents, eventModels } from './document-events.js';
import { TOLD_EVENTS } from './told-events.js';

/** What the routes are grouped by. */
const TAGS: Readonly<Record<string, string>> = {
  instance: 'The life of instances: create, pair, connect, log out, delete.',
  message: 'Sending.',
  chat: 'What is stored of chats.',
  media: 'Files of messages, and the media store.',
  settings: 'How an instance behaves.',
  proxy: 'By which way an instance connects.',
  template: 'Messages that Meta approves before they may be sent.',
  webhook: 'Who is told what happens.',
  events: 'What subscribers are told. Each is a signed POST to the URL of a webhook.',
  'catch-up': 'The events of an instance, for who was away or follows them as they happen.',
  websocket: 'Events by socket.io.',
  rabbitmq: 'Events by RabbitMQ.',
  inbound: 'What the other side of a channel calls.',
  gateway: 'The gateway itself.',
};

/** Describes every route of the application, and every event that it tells. */
export function describeApi(app: NestFastifyApplication, config: AppConfig): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.1')
    .setTitle('Switchboard')
    .setDescription(
      'A WhatsApp gateway. Send the global key, or the key of one instance on its own routes, in the header `apikey`.',
    )
    .setVersion(VERSION)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer(config.server.url)
    .addApiKey({ type: 'apiKey', in: 'header', name: 'apikey' }, 'apikey');
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    extraModels: eventModels(TOLD_EVENTS),
  });
  return documentEvents(completeOperations(document), TOLD_EVENTS);
}
