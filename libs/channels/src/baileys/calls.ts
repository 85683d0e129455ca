import type { BaileysEventEmitter, WACallEvent, WASocket } from '@switchboard/baileys';
import type { ChannelCall } from '../channel-call.js';
import type { InstanceSettings } from '../channel.js';
import { toChannelCall } from './mapping/call.mapper.js';
import { toChannelMessage } from './mapping/message.mapper.js';
import type { ReportQueue } from './report-queue.js';
import type { SessionLog } from './session-log.js';

/** How many of the newest calls are remembered as answered: the server offers one again until it is acknowledged. */
const MAX_ANSWERED = 100;

/** Tells the calls that come in, and answers them as the settings say at that moment. */
export class Calls {
  private readonly answered = new Set<string>();

  constructor(
    private readonly reports: Pick<ReportQueue, 'tell'>,
    private readonly settings: () => Pick<InstanceSettings, 'rejectCall' | 'msgCall'>,
    private readonly socket: Pick<WASocket, 'rejectCall' | 'sendMessage'>,
    private readonly log: Pick<SessionLog, 'warn'>,
  ) {}

  listen(events: BaileysEventEmitter): void {
    events.on('call', (calls) => {
      for (const call of calls) this.take(call);
    });
  }

  private take(event: WACallEvent): void {
    const call = toChannelCall(event);
    if (call === null) return;
    void this.reports.tell({ kind: 'call', call });
    // One that came while we were away is over: nobody waits for an answer.
    if (call.status !== 'offer' || call.offline || this.answered.has(call.id)) return;
    this.remember(call.id);
    // The server knows the call by the address of the device that makes it.
    void this.answer(call, event.from);
  }

  private async answer(call: ChannelCall, device: string): Promise<void> {
    const { rejectCall, msgCall } = this.settings();
    if (rejectCall) {
      // A call that cannot be rejected is no reason to leave the caller without the text.
      await this.socket
        .rejectCall(call.id, device)
        .catch((error: unknown) => this.log.warn('call.not_rejected', error));
    }
    if (msgCall.trim() === '') return;
    await this.sendText(call.callerPn ?? call.from, msgCall).catch((error: unknown) =>
      this.log.warn('call.not_answered', error),
    );
  }

  /** What was sent is stored and told as an own message. */
  private async sendText(jid: string, text: string): Promise<void> {
    const sent = await this.socket.sendMessage(jid, { text, linkPreview: null });
    const message = sent === undefined ? null : toChannelMessage(sent);
    if (message === null) return;
    const items = [{ ...message, status: 'PENDING' } as const];
    await this.reports.tell({ kind: 'messages', origin: 'live', items, inbox: [] });
  }

  private remember(id: string): void {
    const [oldest] = this.answered;
    if (this.answered.size >= MAX_ANSWERED && oldest !== undefined) this.answered.delete(oldest);
    this.answered.add(id);
  }
}
