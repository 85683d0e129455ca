import { InitialSchema1764000000000 } from './1764000000000-initial-schema.js';
import { EventLogStart1764000003000 } from './1764000003000-event-log-start.js';
import { EventSinks1764000003100 } from './1764000003100-event-sinks.js';
import { WebhookDelivery1764100000000 } from './1764100000000-webhook-delivery.js';
import { ChannelAccounts1764200000000 } from './1764200000000-channel-accounts.js';
import { FenceFunction1764300000000 } from './1764300000000-fence-function.js';
import { AttemptAddress1764300001000 } from './1764300001000-attempt-address.js';
import { RelayedCommands1764300002000 } from './1764300002000-relayed-commands.js';
import { KeyRotation1764310000000 } from './1764310000000-key-rotation.js';
import { AuthStateLocation1764320000000 } from './1764320000000-auth-state-location.js';
import { IdempotentSends1764400000000 } from './1764400000000-idempotent-sends.js';
import { Media1764410000000 } from './1764410000000-media.js';
import { Templates1764420000000 } from './1764420000000-templates.js';
import { StatusErrors1764430000000 } from './1764430000000-status-errors.js';
import { AccountState1764440000000 } from './1764440000000-account-state.js';
import { MessageChanges1764450000000 } from './1764450000000-message-changes.js';
import { ChatsAndGroups1764460000000 } from './1764460000000-chats-and-groups.js';
import { SendPacing1764460000000 } from './1764460000000-send-pacing.js';
import { PersonAddresses1764470000000 } from './1764470000000-person-addresses.js';
import { PairingCodeExpiry1764470001000 } from './1764470001000-pairing-code-expiry.js';
import { MediaArrivals1764470002000 } from './1764470002000-media-arrivals.js';
import { ParkedSessions1764480000000 } from './1764480000000-parked-sessions.js';
import { WebhookPace1764480001000 } from './1764480001000-webhook-pace.js';
import { MessageSearches1764480002000 } from './1764480002000-message-searches.js';
import { MediaArrivalClaims1764480003000 } from './1764480003000-media-arrival-claims.js';
import { DeadDeliveries1764490000000 } from './1764490000000-dead-deliveries.js';

/** Every migration, oldest first. One that was released is never edited. */
export const MIGRATIONS = [
  InitialSchema1764000000000,
  EventLogStart1764000003000,
  EventSinks1764000003100,
  WebhookDelivery1764100000000,
  ChannelAccounts1764200000000,
  FenceFunction1764300000000,
  AttemptAddress1764300001000,
  RelayedCommands1764300002000,
  KeyRotation1764310000000,
  AuthStateLocation1764320000000,
  IdempotentSends1764400000000,
  Media1764410000000,
  Templates1764420000000,
  StatusErrors1764430000000,
  AccountState1764440000000,
  MessageChanges1764450000000,
  ChatsAndGroups1764460000000,
  SendPacing1764460000000,
  PersonAddresses1764470000000,
  PairingCodeExpiry1764470001000,
  MediaArrivals1764470002000,
  ParkedSessions1764480000000,
  WebhookPace1764480001000,
  MessageSearches1764480002000,
  MediaArrivalClaims1764480003000,
  DeadDeliveries1764490000000,
];
