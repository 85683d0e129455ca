/** What libsignal does not declare of its messages. */
declare module 'libsignal/src/protobufs.js' {
  interface Decoder<T> {
    decode(bytes: Uint8Array): T;
  }
  export const WhisperMessage: Decoder<{ ephemeralKey: Uint8Array; counter: number }>;
  export const PreKeyWhisperMessage: Decoder<{ message: Uint8Array }>;
}
