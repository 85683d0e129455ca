export { ApiErrors, type DocumentedErrorStatus } from './api-errors.js';
export { BODY_LIMIT_BYTES, RawBody } from './body-parsers.js';
export { configureHttp, createFastifyAdapter, REQUEST_ID_HEADER } from './configure-http.js';
export { ErrorDto, ErrorMessageDto } from './error.dto.js';
export type { ErrorResponse } from './error-response.js';
export { ApiExceptionFilter } from './exception.filter.js';
export { readForm, TakesBase64, TakesMedia, type UploadedFile } from './form-upload.js';
export { FormBoolean } from './form-boolean.js';
export { FormJson } from './form-json.js';
export { NestedObject, NestedObjects, NullIsAbsent } from './nested-object.js';
export {
  InvalidFieldsError,
  UnreadableRequestError,
  UnsupportedBodyError,
} from './refused-request.errors.js';
