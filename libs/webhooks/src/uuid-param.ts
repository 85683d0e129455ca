import { ParseUUIDPipe } from '@nestjs/common';
import { InvalidFieldsError } from '@switchboard/http';

/** Reads the id in a path. */
export const UUID_PARAM = new ParseUUIDPipe({
  exceptionFactory: () => new InvalidFieldsError(['the id in the path is not a UUID']),
});
