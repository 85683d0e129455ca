import type { Delivery } from './accounts/stanza-queue.js';
import type { GroupControl } from './control/group-control.js';
import type { PeopleControl } from './control/people-control.js';
import type { AppStateControl } from './control/app-state-control.js';
import type { HistoryControl } from './control/history-control.js';
import {
  APP_STATE_PATHS,
  GROUP_PATHS,
  HISTORY_PATHS,
  PATHS,
  PEOPLE_PATHS,
} from './control/routes.js';
import type * as requests from './control/requests.js';
import type { SimulatorControl } from './control/simulator-control.js';
import type { DeviceView, MediaView, PollVote, SentMedia } from './control/views.js';
import type { Violation } from './journal.js';
import type { ReceivedMessage, SentMessage } from './messages/message-records.js';

/** The simulator refused a request, or could not be reached. */
export class SimulatorRequestError extends Error {
  constructor(
    /** Stable code of the simulator, or `simulator.unreachable`. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SimulatorRequestError';
  }
}

/** Speaks to a simulator in another process: the same methods, over its admin address. */
export class SimulatorClient implements SimulatorControl {
  /** @param adminUrl as the simulator prints it, for example `http://127.0.0.1:7381` */
  constructor(private readonly adminUrl: string) {}

  readonly groups: GroupControl = {
    create: (request) => this.post(GROUP_PATHS.create, request),
    info: (request) => this.post(GROUP_PATHS.info, request),
    list: (request) => this.post(GROUP_PATHS.list, request),
    change: (request) => this.post(GROUP_PATHS.change, request),
    update: (request) => this.post(GROUP_PATHS.update, request),
    join: (request) => this.post(GROUP_PATHS.join, request),
    leave: (request) => this.post(GROUP_PATHS.leave, request),
    revokeInvite: (request) => this.post(GROUP_PATHS.revokeInvite, request),
  };

  readonly people: PeopleControl = {
    profile: (request) => this.post(PEOPLE_PATHS.profile, request),
    setProfile: (request) => this.post(PEOPLE_PATHS.setProfile, request),
    setGroupPicture: (request) => this.post(PEOPLE_PATHS.setGroupPicture, request),
    block: (request) => this.post(PEOPLE_PATHS.block, request),
    setPresence: (request) => this.post(PEOPLE_PATHS.setPresence, request),
    clientSignals: (request) => this.post(PEOPLE_PATHS.clientSignals, request),
    offerCall: (request) => this.post(PEOPLE_PATHS.offerCall, request),
    endCall: (request) => this.post(PEOPLE_PATHS.endCall, request),
    calls: (request) => this.post(PEOPLE_PATHS.calls, request),
  };

  readonly appState: AppStateControl = {
    changes: (request) => this.post(APP_STATE_PATHS.changes, request),
    write: (request) => this.post(APP_STATE_PATHS.write, request),
  };

  readonly history: HistoryControl = {
    set: (request) => this.post(HISTORY_PATHS.set, request),
    send: (request) => this.post(HISTORY_PATHS.send, request),
  };

  scan(request: requests.Scan): Promise<DeviceView> {
    return this.post(PATHS.scan, request);
  }

  typePairingCode(request: requests.TypePairingCode): Promise<DeviceView> {
    return this.post(PATHS.typePairingCode, request);
  }

  devices(request: requests.Devices = {}): Promise<DeviceView[]> {
    return this.post(PATHS.devices, request);
  }

  deliveries(request: requests.Deliveries): Promise<Delivery[]> {
    return this.post(PATHS.deliveries, request);
  }

  sendText(request: requests.SendText): Promise<{ readonly id: string }> {
    return this.post(PATHS.sendText, request);
  }

  sendTexts(request: requests.SendTexts): Promise<{ readonly ids: string[] }> {
    return this.post(PATHS.sendTexts, request);
  }

  sendMessage(request: requests.SendMessage): Promise<{ readonly id: string }> {
    return this.post(PATHS.sendMessage, request);
  }

  sendMedia(request: requests.SendMedia): Promise<SentMedia> {
    return this.post(PATHS.sendMedia, request);
  }

  react(request: requests.React): Promise<{ readonly id: string }> {
    return this.post(PATHS.react, request);
  }

  editMessage(request: requests.EditMessage): Promise<{ readonly id: string }> {
    return this.post(PATHS.editMessage, request);
  }

  revokeMessage(request: requests.RevokeMessage): Promise<{ readonly id: string }> {
    return this.post(PATHS.revokeMessage, request);
  }

  votePoll(request: requests.VotePoll): Promise<{ readonly id: string }> {
    return this.post(PATHS.votePoll, request);
  }

  pollVotes(request: requests.MessageOfPhone): Promise<PollVote[]> {
    return this.post(PATHS.pollVotes, request);
  }

  media(request: requests.Media): Promise<MediaView> {
    return this.post(PATHS.media, request);
  }

  expireMedia(request: requests.MessageOfPhone): Promise<void> {
    return this.post(PATHS.expireMedia, request);
  }

  failMedia(request: requests.FailMedia): Promise<void> {
    return this.post(PATHS.failMedia, request);
  }

  stallMedia(request: requests.StallMedia): Promise<{ readonly stalled: number }> {
    return this.post(PATHS.stallMedia, request);
  }

  received(request: requests.Messages): Promise<ReceivedMessage[]> {
    return this.post(PATHS.received, request);
  }

  sent(request: requests.Messages): Promise<SentMessage[]> {
    return this.post(PATHS.sent, request);
  }

  read(request: requests.Read): Promise<{ readonly ids: string[] }> {
    return this.post(PATHS.read, request);
  }

  askRetry(request: requests.AskRetry): Promise<void> {
    return this.post(PATHS.askRetry, request);
  }

  refuseSends(request: requests.RefuseSends): Promise<void> {
    return this.post(PATHS.refuseSends, request);
  }

  restrict(request: requests.Restrict): Promise<void> {
    return this.post(PATHS.restrict, request);
  }

  capNewChats(request: requests.CapNewChats): Promise<void> {
    return this.post(PATHS.capNewChats, request);
  }

  setNumber(request: requests.SetNumber): Promise<void> {
    return this.post(PATHS.setNumber, request);
  }

  reinstall(request: requests.Reinstall): Promise<void> {
    return this.post(PATHS.reinstall, request);
  }

  disconnect(request: requests.Disconnect): Promise<void> {
    return this.post(PATHS.disconnect, request);
  }

  setLine(request: requests.SetLine): Promise<void> {
    return this.post(PATHS.setLine, request);
  }

  sendGarbage(request: requests.SendGarbage): Promise<void> {
    return this.post(PATHS.sendGarbage, request);
  }

  refuseUpgrades(request: requests.RefuseUpgrades): Promise<void> {
    return this.post(PATHS.refuseUpgrades, request);
  }

  failLogins(request: requests.FailLogins): Promise<void> {
    return this.post(PATHS.failLogins, request);
  }

  violations(): Promise<Violation[]> {
    return this.post(PATHS.violations, {});
  }

  private async post<T>(path: string, request: object): Promise<T> {
    const response = await this.fetch(path, JSON.stringify(request));
    const text = await response.text();
    if (!response.ok) {
      const refusal: { code: string; message: string } = JSON.parse(text);
      throw new SimulatorRequestError(refusal.code, refusal.message);
    }
    const answer: T = JSON.parse(text);
    return answer;
  }

  private async fetch(path: string, body: string): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    try {
      return await fetch(new URL(path, this.adminUrl), { method: 'POST', headers, body });
    } catch (cause) {
      const message = `No simulator answers at ${this.adminUrl}; start one with \`npm run simulator\`.`;
      throw new SimulatorRequestError('simulator.unreachable', message, { cause });
    }
  }
}
