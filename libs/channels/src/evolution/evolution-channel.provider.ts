import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { ChannelMessage } from '../channel-message.js';
import type {
  Capability,
  ChannelHost,
  ChannelInstance,
  ChannelProvider,
  ChannelSession,
} from '../channel.js';
import type { SendMessage } from '../commands/send-message.js';
import { DirectLog } from '../direct/direct-log.js';
import { type DirectLine, DirectSession } from '../direct/direct-session.js';

const SECOND_MS = 1_000;

/** The generic channel: a bridge of the user's tells what comes in, and takes what goes out from the events. */
@Injectable()
export class EvolutionChannelProvider implements ChannelProvider {
  readonly integration = 'EVOLUTION';
  readonly capabilities: ReadonlySet<Capability> = new Set<Capability>([
    'send-text',
    'log-out',
    'inbound-route',
    'own-addresses',
  ]);
  readonly notAvailable = 'Method not available on Evolution Channel';
  readonly registration = null;
  private readonly logger = new Logger(EvolutionChannelProvider.name);

  /** There is nobody to ask. */
  /** None is used. */
  async tryProxy(): Promise<void> {}

  async admit(): Promise<void> {}

  async open(instance: ChannelInstance, host: ChannelHost): Promise<ChannelSession> {
    const log = new DirectLog(this.logger, instance.instanceId);
    const line: DirectLine<null> = {
      notAvailable: this.notAvailable,
      check: () => Promise.resolve({ jid: null, lid: null, name: null, pictureUrl: null }),
      context: null,
      handlers: { 'send-message': (_, command, deadline) => outgoingMessage(command, deadline) },
      closeOf: () => null,
    };
    const session = new DirectSession(host, line, log);
    session.start();
    return session;
  }
}

/** A message as it is stored and told; `send.message` is what carries it to the bridge. */
async function outgoingMessage(
  command: SendMessage,
  deadline: AbortSignal,
): Promise<ChannelMessage> {
  if (command.delayMs > 0) await wait(command.delayMs, undefined, { signal: deadline });
  const quotedId = command.asWritten?.quotedId ?? command.quoted?.key.id ?? null;
  const quoted = command.quoted?.key ?? (quotedId === null ? null : { id: quotedId });
  return {
    key: { remoteJid: command.chat, fromMe: true, id: randomUUID() },
    pushName: null,
    status: 'PENDING',
    message: {
      conversation: command.content.text,
      ...(quoted === null ? {} : { quoted: { ...quoted } }),
    },
    contextInfo: quotedId === null ? null : { stanzaId: quotedId },
    messageType: 'conversation',
    messageTimestamp: Math.floor(Date.now() / SECOND_MS),
    source: 'unknown',
  };
}
