import type { Violation } from '../journal.js';
import type { ReceivedMessage, SentMessage } from '../messages/message-records.js';
import type { SimulatorCore } from '../simulator-core.js';
import type {
  MessagesRequest,
  PairingCodeRequest,
  ScanRequest,
  SendTextRequest,
  SimulatorControl,
  Waiting,
} from './simulator-control.js';
import { type DeviceView, viewDevice } from './views.js';

const DEFAULT_WAIT_MS = 10_000;
/** Fresh numbers are taken from here upwards: a range that is set aside for fiction. */
const FIRST_FRESH_NUMBER = 12_025_550_100;

/** The control interface of a simulator in this process. */
export class CoreControl implements SimulatorControl {
  private nextFreshNumber = FIRST_FRESH_NUMBER;

  constructor(private readonly core: SimulatorCore) {}

  async scan({ qr, number, name }: ScanRequest): Promise<DeviceView> {
    const phone = number ?? String(this.nextFreshNumber++);
    return viewDevice(await this.core.linking.scan(qr, phone, name));
  }

  async typePairingCode({ code, number, name }: PairingCodeRequest): Promise<DeviceView> {
    return viewDevice(await this.core.linking.typeCode(code, number, name));
  }

  devices({ number }: { number?: string | undefined } = {}): Promise<DeviceView[]> {
    const devices = [...this.core.accounts.devices()];
    const wanted = devices.filter((device) => number === undefined || device.number === number);
    return Promise.resolve(wanted.map(viewDevice));
  }

  async sendText(request: SendTextRequest): Promise<{ id: string }> {
    const addressing = request.addressing ?? 'pn';
    return { id: await this.core.phones.sendText({ ...request, addressing }) };
  }

  async received(request: MessagesRequest): Promise<ReceivedMessage[]> {
    const { received } = this.core.accounts.get(request.number);
    return await this.collect(request, () =>
      received.filter(({ chat }) => request.chat === undefined || chat === request.chat),
    );
  }

  async sent(request: MessagesRequest): Promise<SentMessage[]> {
    const { sent } = this.core.accounts.get(request.number);
    return await this.collect(request, () =>
      sent.filter(({ to }) => request.chat === undefined || to === request.chat),
    );
  }

  violations(): Promise<Violation[]> {
    return Promise.resolve(structuredClone(this.core.journal.violations));
  }

  /** A copy of the records, once there are enough of them or the time is up. */
  private async collect<T>({ atLeast = 0, timeoutMs }: Waiting, find: () => T[]): Promise<T[]> {
    await this.core.journal.until(() => find().length >= atLeast, timeoutMs ?? DEFAULT_WAIT_MS);
    return structuredClone(find());
  }
}
