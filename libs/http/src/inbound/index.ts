export { ApiErrors, ErrorDto, ErrorMessageDto } from './error.dto.js';
