import type { GraphFaultKind } from './graph-faults.js';
import { GraphFiles } from './graph-files.js';
import { GraphTemplates } from './graph-templates.js';

/** A number of a business, as Meta keeps it. */
export interface GraphNumber {
  /** phone_number_id. */
  readonly id: string;
  /** The WhatsApp Business account that it belongs to. */
  readonly businessId: string;
  readonly displayNumber: string;
  readonly verifiedName: string;
  /** Access token that may speak for it. */
  readonly token: string;
  /** Secret of the app by which its notifications are signed. */
  readonly appSecret: string;
  /** Where notifications go; null: nobody is told. */
  readonly webhookUrl: string | null;
  /** True: each message that is sent is told to be sent and delivered. */
  readonly tellsStatuses: boolean;
}

/** A message that a gateway sent. */
export interface GraphSentMessage {
  readonly id: string;
  readonly numberId: string;
  readonly to: string;
  /** The request's body, as it came. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The number that there is at the start, for trying it out. */
export const FIRST_NUMBER: GraphNumber = {
  id: '106540352242922',
  businessId: '102290129340398',
  displayNumber: '+55 11 98765-4321',
  verifiedName: 'Acme',
  token: 'graph-access-token-for-tests',
  appSecret: 'graph-app-secret-for-tests',
  webhookUrl: null,
  tellsStatuses: true,
};

/** All that the stand-in knows. */
export class GraphNumbers {
  readonly sent: GraphSentMessage[] = [];
  readonly templates = new GraphTemplates();
  readonly files = new GraphFiles();
  private readonly numbers = new Map([[FIRST_NUMBER.id, FIRST_NUMBER]]);
  private readonly faults: GraphFaultKind[] = [];
  private lastId = 0;

  /** Adds a number, or changes one that is known. */
  set(change: Partial<GraphNumber> & Pick<GraphNumber, 'id'>): GraphNumber {
    const number = { ...FIRST_NUMBER, ...this.numbers.get(change.id), ...change };
    this.numbers.set(number.id, number);
    return number;
  }

  get(id: string): GraphNumber | undefined {
    return this.numbers.get(id);
  }

  /** A number of this account that the token may speak for. */
  ofBusiness(businessId: string, token: string): GraphNumber | undefined {
    return [...this.numbers.values()].find(
      (number) => number.businessId === businessId && number.token === token,
    );
  }

  knowsToken(token: string): boolean {
    return [...this.numbers.values()].some((number) => number.token === token);
  }

  /** The next `times` requests fail like this; 0 takes earlier orders back. */
  fail(kind: GraphFaultKind, times: number): void {
    if (times === 0) this.faults.length = 0;
    for (let count = 0; count < times; count += 1) this.faults.push(kind);
  }

  takeFault(): GraphFaultKind | null {
    return this.faults.shift() ?? null;
  }

  /** An id as Meta gives one. */
  newMessageId(): string {
    this.lastId += 1;
    const text = `${Date.now().toString(36)}-${String(this.lastId).padStart(6, '0')}`;
    return `wamid.${Buffer.from(text).toString('base64')}`;
  }
}
