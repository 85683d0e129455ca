import { z } from 'zod';
import { addressing, groupJid, phoneNumber } from './fields.js';

const subject = z.string().min(1).max(100);

export const createGroup = z.object({
  /** Number of the phone that makes the group. */
  by: phoneNumber,
  subject,
  /** Numbers of the others. */
  members: z.array(phoneNumber).max(1_023),
  /** Those of them that are admins. */
  admins: z.array(phoneNumber).optional(),
  /** How members are named; `lid` when it is left out. */
  addressing: addressing.optional(),
});
export type CreateGroup = z.infer<typeof createGroup>;

export const groupName = z.object({ group: groupJid });
export type GroupName = z.infer<typeof groupName>;

export const groupsOf = z.object({ number: phoneNumber });
export type GroupsOf = z.infer<typeof groupsOf>;

export const actInGroup = z.object({
  group: groupJid,
  /** Number of who does it. */
  by: phoneNumber,
});
export type ActInGroup = z.infer<typeof actInGroup>;

export const changeMembers = z.object({
  ...actInGroup.shape,
  change: z.enum(['add', 'remove', 'promote', 'demote']),
  members: z.array(phoneNumber).min(1).max(1_024),
});
export type ChangeMembers = z.infer<typeof changeMembers>;

export const updateGroup = z.object({
  ...actInGroup.shape,
  subject: subject.optional(),
  /** Empty: the description is taken away. */
  description: z.string().max(2_048).optional(),
  /** Only admins may write. */
  announcement: z.boolean().optional(),
  /** Only admins may change the subject and the like. */
  locked: z.boolean().optional(),
  allMayAdd: z.boolean().optional(),
  joinApproval: z.boolean().optional(),
  /** 0: messages do not disappear. */
  ephemeralSeconds: z.coerce.number().int().min(0).optional(),
});
export type UpdateGroup = z.infer<typeof updateGroup>;

export const joinGroup = z.object({ code: z.string().min(1), number: phoneNumber });
export type JoinGroup = z.infer<typeof joinGroup>;

export const leaveGroup = z.object({ group: groupJid, number: phoneNumber });
export type LeaveGroup = z.infer<typeof leaveGroup>;
