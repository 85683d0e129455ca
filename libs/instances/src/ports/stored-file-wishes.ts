import { Injectable } from '@nestjs/common';
import { FileWishes } from '@switchboard/messages';
import { WebhookEndpoints } from '@switchboard/webhooks';

/** `FileWishes` by the webhook of the wire contract. */
@Injectable()
export class StoredFileWishes extends FileWishes {
  constructor(private readonly webhooks: WebhookEndpoints) {
    super();
  }

  async inBase64(instanceId: string): Promise<boolean> {
    const webhook = await this.webhooks.find(instanceId);
    return webhook !== null && webhook.enabled && webhook.base64;
  }
}
