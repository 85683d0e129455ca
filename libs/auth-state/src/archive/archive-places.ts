import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { ArchiveAddressError, StoreNotConfiguredError } from '../auth-state.errors.js';
import type { ArchivePlace } from './archive-place.js';
import { FilePlace } from './file-place.js';

const S3 = 's3://';

export const isS3Address = (address: string): boolean => address.startsWith(S3);

/** Finds the place that an operator names: `s3://bucket/key`, or a file. */
@Injectable()
export class ArchivePlaces {
  constructor(private readonly config: AppConfig) {}

  /** @throws ArchiveAddressError, StoreNotConfiguredError */
  async at(address: string): Promise<ArchivePlace> {
    if (!isS3Address(address)) return new FilePlace(resolve(address));
    const { bucket, key } = readS3Address(address);
    if (key === '' || key.endsWith('/'))
      throw new ArchiveAddressError(address, 'it names no object');
    const { s3 } = this.config;
    if (s3 === null) {
      throw new StoreNotConfiguredError('s3', 'S3_ENDPOINT, S3_ACCESS_KEY and S3_SECRET_KEY');
    }
    // The client of S3 is loaded where S3 is used.
    const { S3Place } = await import('./s3-place.js');
    return S3Place.at(s3, bucket, key);
  }

  /** @param folder `s3://bucket` or `s3://bucket/prefix` */
  async in(folder: string, name: string): Promise<ArchivePlace> {
    if (!isS3Address(folder)) throw new ArchiveAddressError(folder, 'it does not begin with s3://');
    const { bucket, key } = readS3Address(folder);
    const prefix = key === '' || key.endsWith('/') ? key : `${key}/`;
    return this.at(`${S3}${bucket}/${prefix}${name}`);
  }
}

function readS3Address(address: string): { readonly bucket: string; readonly key: string } {
  const [bucket = '', ...key] = address.slice(S3.length).split('/');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new ArchiveAddressError(address, 'it names no bucket');
  }
  return { bucket, key: key.join('/') };
}
