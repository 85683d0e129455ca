/** `contextInfo` of a content that the library does not dress itself. */
export const contextOf = (mentions: readonly string[]) =>
  mentions.length === 0 ? {} : { contextInfo: { mentionedJid: [...mentions] } };
