/** Commands about labels. */
export interface LabelCommands {
  /** Puts a label on a chat, or takes it off. `chat` is a JID, or bare digits that are looked up first. */
  'label-chat': {
    readonly fields: {
      readonly chat: string;
      readonly labelId: string;
      readonly action: 'add' | 'remove';
    };
    readonly answer: { readonly jid: string };
  };
}
