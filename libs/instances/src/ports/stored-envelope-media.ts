import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { EventData } from '@switchboard/events';
import { MessageFiles } from '@switchboard/messages';
import { type EnvelopeFile, EnvelopeMedia } from '@switchboard/webhooks';

/** `EnvelopeMedia` over the messages, which are found when they are needed: they tell events, and are told of by this. */
@Injectable()
export class StoredEnvelopeMedia extends EnvelopeMedia {
  constructor(private readonly modules: ModuleRef) {
    super();
  }

  file(
    instanceId: string,
    data: EventData,
    maxBytes: number,
    timeoutMs: number,
  ): Promise<EnvelopeFile | null> {
    const files = this.modules.get(MessageFiles, { strict: false });
    return files.inBase64(instanceId, data, maxBytes, timeoutMs);
  }
}
