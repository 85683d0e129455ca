import { z } from 'zod';
import type { GroupControl } from './group-control.js';
import * as groups from './group-requests.js';
import * as history from './history-control.js';
import type { HistoryControl } from './history-control.js';
import type { PeopleControl } from './people-control.js';
import * as people from './people-requests.js';
import * as appState from './app-state-control.js';
import type { AppStateControl } from './app-state-control.js';
import * as requests from './requests.js';
import type { SimulatorControl } from './simulator-control.js';

/** One request of the HTTP interface. */
export interface Route {
  /** Questions may also come as GET, with the fields in the query string. */
  readonly isQuestion: boolean;
  /** @throws ZodError when the body has the wrong shape */
  run(control: SimulatorControl, body: unknown): Promise<unknown>;
}

function question<T>(
  schema: z.ZodType<T>,
  run: (control: SimulatorControl, request: T) => Promise<unknown>,
): Route {
  return { isQuestion: true, run: async (control, body) => await run(control, schema.parse(body)) };
}

function order<T>(
  schema: z.ZodType<T>,
  run: (control: SimulatorControl, request: T) => Promise<unknown>,
): Route {
  return { ...question(schema, run), isQuestion: false };
}

/** Path of each method of the control interface. */
export const PATHS = {
  scan: '/scan',
  typePairingCode: '/pairing-code',
  devices: '/devices',
  deliveries: '/deliveries',
  sendText: '/send-text',
  sendTexts: '/send-texts',
  sendMessage: '/send-message',
  sendMedia: '/send-media',
  react: '/react',
  editMessage: '/edit-message',
  revokeMessage: '/revoke-message',
  votePoll: '/vote-poll',
  pollVotes: '/poll-votes',
  media: '/media',
  expireMedia: '/expire-media',
  failMedia: '/fail-media',
  stallMedia: '/stall-media',
  received: '/received',
  sent: '/sent',
  read: '/read',
  askRetry: '/ask-retry',
  refuseSends: '/refuse-sends',
  restrict: '/restrict',
  capNewChats: '/cap-new-chats',
  setNumber: '/number',
  reinstall: '/reinstall',
  disconnect: '/disconnect',
  setLine: '/line',
  sendGarbage: '/garbage',
  refuseUpgrades: '/refuse-upgrades',
  failLogins: '/fail-logins',
  violations: '/violations',
} as const satisfies Record<
  Exclude<keyof SimulatorControl, 'groups' | 'people' | 'appState' | 'history'>,
  string
>;

export const GROUP_PATHS = {
  create: '/groups/create',
  info: '/groups/info',
  list: '/groups/list',
  change: '/groups/change',
  update: '/groups/update',
  join: '/groups/join',
  leave: '/groups/leave',
  revokeInvite: '/groups/revoke-invite',
} as const satisfies Record<keyof GroupControl, string>;

export const PEOPLE_PATHS = {
  profile: '/people/profile',
  setProfile: '/people/set-profile',
  setGroupPicture: '/people/set-group-picture',
  block: '/people/block',
  setPresence: '/people/set-presence',
  clientSignals: '/people/client-signals',
  offerCall: '/people/offer-call',
  endCall: '/people/end-call',
  calls: '/people/calls',
} as const satisfies Record<keyof PeopleControl, string>;

export const APP_STATE_PATHS = {
  changes: '/app-state/changes',
  write: '/app-state/write',
} as const satisfies Record<keyof AppStateControl, string>;

export const HISTORY_PATHS = {
  set: '/history/set',
  send: '/history/send',
} as const satisfies Record<keyof HistoryControl, string>;

export const ROUTES: Readonly<Record<string, Route>> = {
  [PATHS.scan]: order(requests.scan, (control, request) => control.scan(request)),
  [PATHS.typePairingCode]: order(requests.typePairingCode, (control, request) =>
    control.typePairingCode(request),
  ),
  [PATHS.devices]: question(requests.devices, (control, request) => control.devices(request)),
  [PATHS.deliveries]: question(requests.deliveries, (control, request) =>
    control.deliveries(request),
  ),
  [PATHS.sendText]: order(requests.sendText, (control, request) => control.sendText(request)),
  [PATHS.sendTexts]: order(requests.sendTexts, (control, request) => control.sendTexts(request)),
  [PATHS.sendMessage]: order(requests.sendMessage, (control, request) =>
    control.sendMessage(request),
  ),
  [PATHS.sendMedia]: order(requests.sendMedia, (control, request) => control.sendMedia(request)),
  [PATHS.react]: order(requests.react, (control, request) => control.react(request)),
  [PATHS.editMessage]: order(requests.editMessage, (control, request) =>
    control.editMessage(request),
  ),
  [PATHS.revokeMessage]: order(requests.revokeMessage, (control, request) =>
    control.revokeMessage(request),
  ),
  [PATHS.votePoll]: order(requests.votePoll, (control, request) => control.votePoll(request)),
  [PATHS.pollVotes]: question(requests.messageOfPhone, (control, request) =>
    control.pollVotes(request),
  ),
  [PATHS.media]: question(requests.media, (control, request) => control.media(request)),
  [PATHS.expireMedia]: order(requests.messageOfPhone, (control, request) =>
    control.expireMedia(request),
  ),
  [PATHS.failMedia]: order(requests.failMedia, (control, request) => control.failMedia(request)),
  [PATHS.stallMedia]: order(requests.stallMedia, (control, request) => control.stallMedia(request)),
  [PATHS.received]: question(requests.messages, (control, request) => control.received(request)),
  [PATHS.sent]: question(requests.messages, (control, request) => control.sent(request)),
  [PATHS.read]: order(requests.read, (control, request) => control.read(request)),
  [PATHS.askRetry]: order(requests.askRetry, (control, request) => control.askRetry(request)),
  [PATHS.refuseSends]: order(requests.refuseSends, (control, request) =>
    control.refuseSends(request),
  ),
  [PATHS.restrict]: order(requests.restrict, (control, request) => control.restrict(request)),
  [PATHS.capNewChats]: order(requests.capNewChats, (control, request) =>
    control.capNewChats(request),
  ),
  [PATHS.setNumber]: order(requests.setNumber, (control, request) => control.setNumber(request)),
  [PATHS.reinstall]: order(requests.reinstall, (control, request) => control.reinstall(request)),
  [PATHS.disconnect]: order(requests.disconnect, (control, request) => control.disconnect(request)),
  [PATHS.setLine]: order(requests.setLine, (control, request) => control.setLine(request)),
  [PATHS.sendGarbage]: order(requests.sendGarbage, (control, request) =>
    control.sendGarbage(request),
  ),
  [PATHS.refuseUpgrades]: order(requests.refuseUpgrades, (control, request) =>
    control.refuseUpgrades(request),
  ),
  [PATHS.failLogins]: order(requests.failLogins, (control, request) => control.failLogins(request)),
  [GROUP_PATHS.create]: order(groups.createGroup, (control, request) =>
    control.groups.create(request),
  ),
  [GROUP_PATHS.info]: question(groups.groupName, (control, request) =>
    control.groups.info(request),
  ),
  [GROUP_PATHS.list]: question(groups.groupsOf, (control, request) => control.groups.list(request)),
  [GROUP_PATHS.change]: order(groups.changeMembers, (control, request) =>
    control.groups.change(request),
  ),
  [GROUP_PATHS.update]: order(groups.updateGroup, (control, request) =>
    control.groups.update(request),
  ),
  [GROUP_PATHS.join]: order(groups.joinGroup, (control, request) => control.groups.join(request)),
  [GROUP_PATHS.leave]: order(groups.leaveGroup, (control, request) =>
    control.groups.leave(request),
  ),
  [GROUP_PATHS.revokeInvite]: order(groups.actInGroup, (control, request) =>
    control.groups.revokeInvite(request),
  ),
  [PEOPLE_PATHS.profile]: question(people.profileOf, (control, request) =>
    control.people.profile(request),
  ),
  [PEOPLE_PATHS.setProfile]: order(people.setProfile, (control, request) =>
    control.people.setProfile(request),
  ),
  [PEOPLE_PATHS.setGroupPicture]: order(people.groupPicture, (control, request) =>
    control.people.setGroupPicture(request),
  ),
  [PEOPLE_PATHS.block]: order(people.block, (control, request) => control.people.block(request)),
  [PEOPLE_PATHS.setPresence]: order(people.setPresence, (control, request) =>
    control.people.setPresence(request),
  ),
  [PEOPLE_PATHS.clientSignals]: question(people.clientSignals, (control, request) =>
    control.people.clientSignals(request),
  ),
  [PEOPLE_PATHS.offerCall]: order(people.offerCall, (control, request) =>
    control.people.offerCall(request),
  ),
  [PEOPLE_PATHS.endCall]: order(people.endCall, (control, request) =>
    control.people.endCall(request),
  ),
  [PEOPLE_PATHS.calls]: question(people.calls, (control, request) => control.people.calls(request)),
  [APP_STATE_PATHS.changes]: question(appState.settingChanges, (control, request) =>
    control.appState.changes(request),
  ),
  [APP_STATE_PATHS.write]: order(appState.writeSetting, (control, request) =>
    control.appState.write(request),
  ),
  [HISTORY_PATHS.set]: order(history.setHistory, (control, request) =>
    control.history.set(request),
  ),
  [HISTORY_PATHS.send]: order(history.sendHistory, (control, request) =>
    control.history.send(request),
  ),
  [PATHS.violations]: question(z.object({}), (control) => control.violations()),
};
