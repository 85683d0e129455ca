import {
  applyDecorators,
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { readForm, TakesMedia } from '@switchboard/http';
import { MediaIntake, Spool, type TakenMedia } from '@switchboard/media';
import type { FastifyRequest } from 'fastify';
import { finalize, type Observable } from 'rxjs';

const UPLOADS = new WeakMap<FastifyRequest, TakenMedia>();

/**
 * Reads the form of a request that was let in: its file goes to the disk as it comes, its other fields become the body.
 * The file is gone when the request is answered, unless somebody made it their own.
 */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly logger = new Logger(UploadInterceptor.name);

  constructor(
    private readonly intake: MediaIntake,
    private readonly spool: Spool,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!request.isMultipart()) return next.handle();
    try {
      request.body = await readForm(request, async ({ bytes, name, mimetype }) => {
        UPLOADS.set(request, await this.intake.receive(bytes, name, mimetype));
      });
    } catch (error) {
      this.forget(request);
      throw error;
    }
    return next.handle().pipe(finalize(() => this.forget(request)));
  }

  private forget(request: FastifyRequest): void {
    const taken = UPLOADS.get(request);
    if (taken === undefined) return;
    this.spool.drop(taken.file).catch((error: unknown) => {
      this.logger.warn({ event: 'media.not_dropped', error: String(error) });
    });
  }
}

/** A route that takes a medium, in JSON or as the part `file` of a form. */
export const TakesUpload = () =>
  applyDecorators(
    TakesMedia(),
    UseInterceptors(UploadInterceptor),
    ApiConsumes('application/json', 'multipart/form-data'),
  );

/** The file that came with the request, or null. Needs `UploadInterceptor`. */
export const Upload = createParamDecorator(
  (_: undefined, context: ExecutionContext): TakenMedia | null =>
    UPLOADS.get(context.switchToHttp().getRequest<FastifyRequest>()) ?? null,
);
