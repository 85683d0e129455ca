import type { MessageContent, MessageKey } from '../channel-message.js';

/** Commands about media, with their answers. */
export interface MediaCommands {
  /** Brings the medium of a message into the media store; from there it is read by whoever asked. */
  'fetch-media': {
    readonly fields: {
      readonly key: MessageKey;
      readonly content: MessageContent;
      /** Has the sender's phone upload it again also when the copy is there and cannot be got, or is damaged. */
      readonly asksAgain?: boolean;
    };
    readonly answer: { readonly mediaId: string };
  };
}
