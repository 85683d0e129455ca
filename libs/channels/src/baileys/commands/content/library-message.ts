import type { BinaryNode, proto } from '@switchboard/baileys';

/** A message in the library's words, with the nodes that go beside its ciphertexts. */
export interface LibraryMessage {
  readonly message: proto.IMessage;
  readonly nodes: readonly BinaryNode[];
}
