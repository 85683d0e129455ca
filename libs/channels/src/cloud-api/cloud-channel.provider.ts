import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { EgressError } from '@switchboard/http';
import type {
  Capability,
  ChannelAccount,
  ChannelHost,
  ChannelInstance,
  ChannelProvider,
  ChannelSession,
} from '../channel.js';
import { AccountIncompleteError } from '../channel.errors.js';
import type { CommandHandlers } from '../commands/channel-commands.js';
import { DirectLog } from '../direct/direct-log.js';
import { type Closed, type DirectLine, DirectSession } from '../direct/direct-session.js';
import { sendMessage, type Sender } from './commands/send-message.js';
import { createTemplate, findTemplates } from './commands/templates.js';
import { type GraphAccount, graphAccount, GraphClient } from './graph/graph-client.js';
import { GraphRefusedError, GraphUnreadableError } from './graph/graph.errors.js';
import { ownProfileOf } from './own-profile.js';

/** How long a create waits for Graph; then the account is checked when the connection opens. */
const ADMISSION_TIMEOUT_MS = 10_000;
const HANDLERS: Partial<CommandHandlers<Sender>> = {
  'send-message': sendMessage,
  'create-template': createTemplate,
  'find-templates': findTemplates,
};

/** The contract's code for credentials that are worth nothing. */
const LOGGED_OUT = 401;

/** WhatsApp by Meta's Cloud API. */
@Injectable()
export class CloudChannelProvider implements ChannelProvider {
  readonly integration = 'WHATSAPP-BUSINESS';
  readonly capabilities: ReadonlySet<Capability> = new Set<Capability>([
    'send-text',
    'templates',
    'log-out',
    'inbound-route',
    'access-token',
  ]);
  readonly notAvailable = 'Method not available on WhatsApp Business API';
  readonly registration: ChannelProvider['registration'];
  private readonly logger = new Logger(CloudChannelProvider.name);

  constructor(
    private readonly graph: GraphClient,
    config: AppConfig,
  ) {
    this.registration = {
      url: `${config.server.url}/webhook/meta`,
      verifyToken: config.business.webhookVerifyToken,
    };
  }

  /**
   * @throws AccountIncompleteError
   * @throws GraphRefusedError when Graph does not accept the token, or knows no such number for it
   */
  async admit(account: ChannelAccount): Promise<void> {
    const known = requireAccount(account);
    try {
      await this.graph.findNumber(known, AbortSignal.timeout(ADMISSION_TIMEOUT_MS));
    } catch (error) {
      if (error instanceof GraphRefusedError && isFinal(error)) throw error;
      if (!isGraphAway(error)) throw error;
      this.logger.warn({ event: 'graph.admission_postponed', error: nameOf(error) });
    }
  }

  /** None is used: Graph is called directly. */
  async tryProxy(): Promise<void> {}

  async open(instance: ChannelInstance, host: ChannelHost): Promise<ChannelSession> {
    const account = requireAccount(instance.account);
    const log = new DirectLog(this.logger, instance.instanceId);
    const session = new DirectSession(host, this.lineOf(account), log);
    session.start();
    return session;
  }

  private lineOf(account: GraphAccount): DirectLine<Sender> {
    const { graph, notAvailable } = this;
    return {
      notAvailable,
      check: async (signal) => ownProfileOf(await this.graph.findNumber(account, signal)),
      context: { graph, account, notAvailable },
      handlers: HANDLERS,
      closeOf,
    };
  }
}

function requireAccount(account: ChannelAccount): GraphAccount {
  const known = graphAccount(account);
  if (known === null)
    throw new AccountIncompleteError(account.number === null ? 'number' : 'token');
  return known;
}

/** A token that is refused ends the connection: nothing gets better until somebody acts. */
function closeOf(error: unknown): Closed | null {
  return error instanceof GraphRefusedError && error.refusal === 'token'
    ? { code: LOGGED_OUT, detail: error.message.slice(0, 200), credentials: 'void' }
    : null;
}

const isFinal = ({ refusal }: GraphRefusedError): boolean =>
  refusal === 'token' || refusal === 'request';

const isGraphAway = (error: unknown): boolean =>
  error instanceof GraphRefusedError ||
  error instanceof GraphUnreadableError ||
  error instanceof EgressError;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
