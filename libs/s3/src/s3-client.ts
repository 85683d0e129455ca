import { S3Client } from '@aws-sdk/client-s3';
import type { AppConfig } from '@switchboard/config';

/** How a store that speaks S3 is reached. */
export type S3Settings = NonNullable<AppConfig['s3']>;

/** For a host that answers nothing at all; otherwise the system waits for minutes. */
const CONNECT_TIMEOUT_MS = 10_000;

/** The one way in which clients of S3 are made. */
export function createS3Client({ endpoint, region, accessKey, secretKey }: S3Settings): S3Client {
  return new S3Client({
    endpoint,
    region,
    // The bucket in the path, as every compatible store understands it.
    forcePathStyle: true,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // Older compatible stores refuse the trailing checksums that are the default.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS },
  });
}
