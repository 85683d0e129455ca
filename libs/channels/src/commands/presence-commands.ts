/** Commands about presence, with their answers. */
export interface PresenceCommands {
  /** Sets the own presence, as `/instance/setPresence`. */
  'set-presence': {
    readonly fields: {
      readonly presence: 'unavailable' | 'available' | 'composing' | 'recording' | 'paused';
    };
    readonly answer: null;
  };
}
