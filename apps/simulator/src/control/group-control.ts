import type { SimulatorCore } from '../simulator-core.js';
import { NotFoundError } from '../simulator.errors.js';
import type { MemberResult } from '../groups/group-service.js';
import type * as requests from './group-requests.js';
import { type GroupView, viewGroup } from './group-view.js';

/** What can be asked of groups. Orders happen whether or not the one they name may do it. */
export interface GroupControl {
  create(request: requests.CreateGroup): Promise<GroupView>;
  /** One group. */
  info(request: requests.GroupName): Promise<GroupView>;
  /** The groups of a number. */
  list(request: requests.GroupsOf): Promise<GroupView[]>;
  /** Adds, removes, promotes or demotes members; with what became of each. */
  change(request: requests.ChangeMembers): Promise<MemberResult[]>;
  /** Changes the subject, the description, settings. */
  update(request: requests.UpdateGroup): Promise<GroupView>;
  /** A number joins by an invite code. */
  join(request: requests.JoinGroup): Promise<GroupView>;
  leave(request: requests.LeaveGroup): Promise<void>;
  /** Makes a new invite code; the old one is invalid. */
  revokeInvite(request: requests.ActInGroup): Promise<GroupView>;
}

/** Groups of a simulator in this process. */
export class CoreGroupControl implements GroupControl {
  constructor(private readonly core: SimulatorCore) {}

  async create(request: requests.CreateGroup): Promise<GroupView> {
    const { by, subject, members, addressing, admins = [] } = request;
    const { groupService } = this.core;
    const { group } = groupService.create(by, subject, members, addressing ?? 'lid');
    if (admins.length > 0) groupService.change(group, by, 'promote', admins);
    return viewGroup(group);
  }

  async info({ group }: requests.GroupName): Promise<GroupView> {
    return viewGroup(this.core.groups.get(group));
  }

  async list({ number }: requests.GroupsOf): Promise<GroupView[]> {
    return this.core.groups.of(number).map(viewGroup);
  }

  async change(request: requests.ChangeMembers): Promise<MemberResult[]> {
    const group = this.core.groups.get(request.group);
    const { by, change, members } = request;
    return this.core.groupService.change(group, by, change, members);
  }

  async update({ group: jid, by, ...changes }: requests.UpdateGroup): Promise<GroupView> {
    const { groupService: service } = this.core;
    const group = this.core.groups.get(jid);
    const { subject, description, ephemeralSeconds } = changes;
    if (subject !== undefined) service.setSubject(group, by, subject);
    if (description !== undefined) service.setDescription(group, by, description);
    if (ephemeralSeconds !== undefined) service.setEphemeral(group, by, ephemeralSeconds);
    for (const name of ['announcement', 'locked', 'allMayAdd', 'joinApproval'] as const) {
      const on = changes[name];
      if (on !== undefined) service.setSwitch(group, by, name, on);
    }
    return viewGroup(group);
  }

  async join({ code, number }: requests.JoinGroup): Promise<GroupView> {
    const group = this.core.groups.findByInvite(code);
    if (!group) throw new NotFoundError('group.not_found', `No group has the invite code ${code}.`);
    this.core.groupService.join(group, number);
    return viewGroup(group);
  }

  async leave({ group, number }: requests.LeaveGroup): Promise<void> {
    this.core.groupService.leave(this.core.groups.get(group), number);
  }

  async revokeInvite({ group, by }: requests.ActInGroup): Promise<GroupView> {
    const found = this.core.groups.get(group);
    this.core.groupService.revokeInvite(found, by);
    return viewGroup(found);
  }
}
