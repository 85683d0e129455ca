import type { components } from '@switchboard/sdk';

type ConnectionState = components['schemas']['ConnectionStateDto'];

/** What the stable codes of a connection mean, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  'connection.never_started': 'It was never connected. Connect it to get a QR code.',
  'connection.starting': 'It is being connected.',
  'connection.waiting_for_scan': 'It waits for a phone to scan the QR code.',
  'connection.qr_limit': 'Nobody scanned the QR codes in time. Connect it again for new ones.',
  'connection.logged_out': 'It was logged out. Connect it to pair it again.',
  'connection.banned': 'WhatsApp refuses this account. Ask WhatsApp about it; then pair it again.',
  'connection.replaced':
    'Somebody else uses the same session. End that other connection, then connect this one.',
  'connection.version_refused':
    'WhatsApp refuses this version of its client. Upgrade the gateway, or set CONFIG_SESSION_PHONE_VERSION=latest.',
  'connection.pairing_expired': 'The pairing was not finished in time. Connect it to try again.',
  'connection.passkey_required':
    'WhatsApp asks this account for a passkey to link a device, which a gateway cannot give.',
  'connection.unreachable': 'WhatsApp cannot be reached. It is tried again by itself.',
  'connection.proxy_failed':
    'The proxy of this instance does not work. It is tried again by itself; set another proxy if that one is gone.',
  'connection.lost': 'The connection was lost. It is tried again by itself.',
  'connection.restarting': 'It is being connected anew.',
  'connection.closed_by_request': 'It was closed on request. Connect it to go on.',
  'connection.restored':
    'Its session was restored from a back-up. Log it out and pair it again, or trust it with `switchboard auth-state trust`.',
  'connection.failed': 'The session failed. It is tried again by itself.',
};

const STATES: Readonly<Record<ConnectionState['state'], string>> = {
  open: 'open',
  connecting: 'connecting',
  close: 'closed',
};

const CHANNELS: Readonly<Record<string, string>> = {
  'WHATSAPP-BAILEYS': 'Linked device',
  'WHATSAPP-BUSINESS': 'Cloud API',
  EVOLUTION: 'Own bridge',
};

export const stateWord = (state: ConnectionState['state']): string => STATES[state];

const channelWord = (integration: string): string => CHANNELS[integration] ?? integration;

/** Why it is not open, in words; a code that is newer than this page stands for itself. */
const reasonWords = (reason: string): string => REASONS[reason] ?? reason;

/** `5511987654321` of `5511987654321:3@s.whatsapp.net`. */
const numberOf = (jid: string): string => jid.replace(/[:@].*$/, '');

/** The channel, the number and the name of an instance, as far as they are known. */
export function aboutWords(
  instance: Pick<
    components['schemas']['ListedInstanceDto'],
    'integration' | 'ownerJid' | 'number' | 'profileName'
  >,
): string {
  const { integration, ownerJid, number, profileName } = instance;
  const known = [
    channelWord(integration),
    ownerJid === null ? number : numberOf(ownerJid),
    profileName,
  ];
  return known.filter((part) => part !== null).join(' · ');
}

/** The moment as people here write it. */
export function timeWords(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
}

/** All that a connection tells of itself, a sentence each. */
export function explain(state: ConnectionState): string[] {
  const { reason, lastDisconnect, nextAttemptAt, expiresAt, restriction, history } = state;
  const said: string[] = state.state === 'open' ? ['It is connected.'] : [];
  if (reason !== null) said.push(reasonWords(reason));
  if (nextAttemptAt !== null) said.push(`Next try: ${timeWords(nextAttemptAt)}.`);
  if (state.state !== 'open' && lastDisconnect !== null) {
    const code = lastDisconnect.code === null ? '' : `, code ${lastDisconnect.code}`;
    said.push(`Last ended ${timeWords(lastDisconnect.at)} (${lastDisconnect.reason}${code}).`);
    if (lastDisconnect.detail !== null) said.push(lastDisconnect.detail);
  }
  if (restriction !== null) {
    const until = restriction.endsAt === null ? '' : ` until ${timeWords(restriction.endsAt)}`;
    said.push(`WhatsApp lets this account start no new chats${until} (${restriction.type}).`);
  }
  if (state.state === 'open' && history !== null && history.progress < 100) {
    said.push(`The history of the account comes in: ${history.progress} % (${history.stage}).`);
  }
  if (expiresAt !== null) {
    said.push(`It is removed ${timeWords(expiresAt)} unless somebody pairs it.`);
  }
  return said;
}
