import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { AppConfig } from '@switchboard/config';
import { VERSION } from './version.js';

/** Describes every route of the application. */
export function describeApi(app: NestFastifyApplication, config: AppConfig): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Switchboard')
    .setDescription(
      'A WhatsApp gateway. Send the global key, or the key of one instance on its own routes, in the header `apikey`.',
    )
    .setVersion(VERSION)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer(config.server.url)
    .addApiKey({ type: 'apiKey', in: 'header', name: 'apikey' }, 'apikey')
    .build();
  return SwaggerModule.createDocument(app, base);
}

/** Serves the document at `/docs/json`, and a page to read and try it at `/docs`. */
export function serveDocuments(app: NestFastifyApplication, document: OpenAPIObject): void {
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'docs/json',
    yamlDocumentUrl: 'docs/yaml',
    customSiteTitle: 'Switchboard',
    swaggerOptions: { persistAuthorization: true },
  });
}
