import type { WASocket } from '@switchboard/baileys';
import type { CommandHandlers } from '../../../commands/channel-commands.js';
import type { ProfileCommands } from '../../../commands/profile-commands.js';
import {
  findPrivacy,
  setPicture,
  setPrivacy,
  setProfileAbout,
  setProfileName,
} from './change-profile.js';
import { findBusinessProfile, findPicture, findPictures, findProfile } from './find-profile.js';

export const PROFILE_HANDLERS: CommandHandlers<WASocket, keyof ProfileCommands> = {
  'find-picture': findPicture,
  'find-pictures': findPictures,
  'find-profile': findProfile,
  'find-business-profile': findBusinessProfile,
  'set-profile-name': setProfileName,
  'set-profile-about': setProfileAbout,
  'set-picture': setPicture,
  'find-privacy': findPrivacy,
  'set-privacy': setPrivacy,
};
