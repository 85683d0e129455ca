import { Catch } from '@nestjs/common';
import { ApiExceptionFilter, type ErrorResponse } from '@switchboard/http';
import { type GraphErrorContext, metaStyleFields } from './meta-style-error.js';

/** Answers errors in the shape of the API and, beside it, in that of Meta, as the wire contract does on these routes. */
@Catch()
export class MetaStyleErrorFilter extends ApiExceptionFilter {
  constructor(private readonly context: GraphErrorContext) {
    super();
  }

  protected override answer(error: unknown): ErrorResponse {
    const usual = super.answer(error);
    // Who is not let in is told so alike everywhere.
    if (usual.body.status === 401) return usual;
    Object.assign(usual.body, metaStyleFields(error, usual, this.context, new Date()));
    return usual;
  }
}
