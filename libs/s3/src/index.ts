export { createS3Client, type S3Settings } from './s3-client.js';
export { S3Object } from './s3-object.js';
export { S3MissingError, S3RefusedError, S3UnavailableError } from './s3.errors.js';
