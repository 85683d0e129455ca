import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '@switchboard/config';
import { EgressError, ProxyError } from '@switchboard/http';
import { MediaStore } from '@switchboard/media';
import type {
  Capability,
  ChannelAccount,
  ChannelHost,
  ChannelInstance,
  ChannelProvider,
  ChannelSession,
  ProxySettings,
} from '../channel.js';
import { AccountIncompleteError } from '../channel.errors.js';
import type { CommandHandlers } from '../commands/channel-commands.js';
import { DirectLog } from '../direct/direct-log.js';
import { LinkedMedia } from '../direct/linked-media.js';
import { type Closed, type DirectLine, DirectSession } from '../direct/direct-session.js';
import { fetchMedia } from './commands/fetch-media.js';
import { sendMessage, type Sender } from './commands/send-message.js';
import { createTemplate, findTemplates } from './commands/templates.js';
import { type GraphAccount, graphAccount } from './graph/graph-account.js';
import { GraphClient } from './graph/graph-client.js';
import { GraphMedia } from './graph/graph-media.js';
import { GraphWays } from './graph/graph-ways.js';
import { GraphRefusedError, GraphUnreadableError } from './graph/graph.errors.js';
import { ownProfileOf } from './own-profile.js';

/** How long a create waits for Graph; then the account is checked when the connection opens. */
const ADMISSION_TIMEOUT_MS = 10_000;
const HANDLERS: Partial<CommandHandlers<Sender>> = {
  'send-message': sendMessage,
  'fetch-media': fetchMedia,
  'create-template': createTemplate,
  'find-templates': findTemplates,
};

/** The contract's code for credentials that are worth nothing. */
const LOGGED_OUT = 401;
const MAX_DETAIL_LENGTH = 200;

/** WhatsApp by Meta's Cloud API. */
@Injectable()
export class CloudChannelProvider implements ChannelProvider {
  readonly integration = 'WHATSAPP-BUSINESS';
  readonly capabilities: ReadonlySet<Capability> = new Set<Capability>([
    'send-text',
    'send-media',
    'media-links',
    'fetch-media',
    'send-location',
    'send-contact',
    'send-reaction',
    'send-list',
    'send-buttons',
    'send-template',
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
    private readonly ways: GraphWays,
    private readonly media: GraphMedia,
    private readonly store: MediaStore,
    private readonly links: LinkedMedia,
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
  async admit(account: ChannelAccount, proxy: ProxySettings | null): Promise<void> {
    const known = requireAccount(account);
    const way = this.ways.open(proxy);
    try {
      const signal = AbortSignal.timeout(ADMISSION_TIMEOUT_MS);
      await this.graph.findNumber({ ...known, way }, signal);
    } catch (error) {
      if (error instanceof GraphRefusedError && isFinal(error)) throw error;
      if (!isGraphAway(error)) throw error;
      this.logger.warn({ event: 'graph.admission_postponed', error: nameOf(error) });
    } finally {
      await this.ways.close(way);
    }
  }

  /** @throws ProxyError */
  tryProxy(proxy: ProxySettings): Promise<void> {
    return this.ways.try(proxy);
  }

  async open(instance: ChannelInstance, host: ChannelHost): Promise<ChannelSession> {
    const known = requireAccount(instance.account);
    const account = { ...known, way: this.ways.open(instance.proxy) };
    const log = new DirectLog(this.logger, instance.instanceId);
    const session = new DirectSession(host, this.lineOf(account, instance.instanceId), log);
    session.start();
    return session;
  }

  private lineOf(account: GraphAccount, instanceId: string): DirectLine<Sender> {
    const { graph, media, store, links, notAvailable } = this;
    return {
      notAvailable,
      check: async (signal) => ownProfileOf(await this.graph.findNumber(account, signal)),
      context: { graph, account, instanceId, media, store, links, notAvailable },
      handlers: HANDLERS,
      ended: () => void this.ways.close(account.way),
      closeOf,
    };
  }
}

function requireAccount(account: ChannelAccount): Omit<GraphAccount, 'way'> {
  const known = graphAccount(account);
  if (known === null)
    throw new AccountIncompleteError(account.number === null ? 'number' : 'token');
  return known;
}

/** A token that is refused, or a proxy that fails, ends the connection: no message gets through any more. */
function closeOf(error: unknown): Closed | null {
  if (error instanceof ProxyError) {
    const detail = error.message.slice(0, MAX_DETAIL_LENGTH);
    return { code: null, detail, credentials: 'kept', cause: 'proxy' };
  }
  return error instanceof GraphRefusedError && error.refusal === 'token'
    ? { code: LOGGED_OUT, detail: error.message.slice(0, MAX_DETAIL_LENGTH), credentials: 'void' }
    : null;
}

const isFinal = ({ refusal }: GraphRefusedError): boolean =>
  refusal === 'token' || refusal === 'request';

const isGraphAway = (error: unknown): boolean =>
  error instanceof GraphRefusedError ||
  error instanceof GraphUnreadableError ||
  error instanceof ProxyError ||
  error instanceof EgressError;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
