import type { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bodyFault } from './json-gate.js';
import { UnreadableRequestError } from './refused-request.errors.js';

const TAKES_MEDIA = { takesMedia: true };
const TAKES_BASE64 = { takesBase64: true };

/** Fields of a form beside its file; no route has half as many. */
const MAX_FIELDS = 50;

/**
 * A route that takes a medium: as base64 in a JSON body, which may be larger than others (MEDIA_MAX_JSON_BYTES), or as the
 * part `file` of a form, which the handler reads by `readForm`.
 */
export const TakesMedia = (): MethodDecorator => RouteConfig(TAKES_MEDIA);

/** A route that takes a medium as base64 in a JSON body alone, which may be larger than others (MEDIA_MAX_JSON_BYTES). */
export const TakesBase64 = (): MethodDecorator => RouteConfig(TAKES_BASE64);

const takesMedia = (config: object | undefined): boolean =>
  config !== undefined && 'takesMedia' in config && config.takesMedia === true;

const takesBase64 = (config: object | undefined): boolean =>
  config !== undefined && 'takesBase64' in config && config.takesBase64 === true;

/** Lets routes with `TakesMedia` have large bodies and forms, those with `TakesBase64` large bodies. Call it before any route is made. */
export function registerUploads(fastify: FastifyInstance, maxBodyBytes: number): void {
  fastify.addHook('onRoute', (route) => {
    if (takesMedia(route.config) || takesBase64(route.config)) route.bodyLimit = maxBodyBytes;
  });
  void fastify.register(multipart, {
    throwFileSizeLimit: false,
    // How large a file may be is known to who takes it.
    limits: { fileSize: Infinity, files: 1, fields: MAX_FIELDS, fieldSize: maxBodyBytes },
  });
}

/** Whether this is a form with files that the route does not read. */
export const isUnwantedForm = (request: FastifyRequest): boolean =>
  request.isMultipart() && !takesMedia(request.routeOptions.config);

/** A file in a form, while it comes in. */
export interface UploadedFile {
  readonly bytes: Readable;
  readonly name: string | null;
  readonly mimetype: string;
}

/**
 * Reads a form. Its file, if it has one, is `take`n as it comes in.
 *
 * @returns the other fields, as texts
 * @throws UnreadableRequestError, and what `take` throws
 */
export async function readForm(
  request: FastifyRequest,
  take: (file: UploadedFile) => Promise<void>,
): Promise<Readonly<Record<string, unknown>>> {
  const fields: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (part.fieldname === 'file')
        await take({ bytes: part.file, name: part.filename || null, mimetype: part.mimetype });
      else part.file.resume();
    } else {
      if (part.valueTruncated) throw new UnreadableRequestError('A field of the form is too long.');
      fields[part.fieldname] = part.value;
    }
  }
  const fault = bodyFault(fields);
  if (fault !== null) throw new UnreadableRequestError(fault);
  return fields;
}
