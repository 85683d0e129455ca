import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { BusinessProfile, PrivacySettings } from '@switchboard/channels';
import { ProfilePictures } from '@switchboard/media';
import type { DataSource } from 'typeorm';
import { KnownPeopleRepository } from '../contacts/known-people.repository.js';
import { chatAddress } from '../live/chat-address.js';
import { LiveCommands } from '../live/live-commands.js';
import type { BusinessProfileDto, ProfileDto, ProfilePictureDto } from './profile.dto.js';

const refusal = (words: string) => ({ words, status: 400 }) as const;

/** Profiles of others are read, the own one is read and changed. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly live: LiveCommands,
    private readonly people: KnownPeopleRepository,
    private readonly pictures: ProfilePictures,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  async picture(instanceId: string, number: string): Promise<ProfilePictureDto> {
    const command = { kind: 'find-picture', chat: chatAddress(number) } as const;
    const words = refusal('Error fetching profile picture');
    const { jid, url } = await this.live.run(instanceId, command, words, { number });
    await this.people.storePicture(this.database, instanceId, jid, url);
    return { wuid: jid, profilePictureUrl: url };
  }

  /** Of the owner when no number is given. */
  async profile(instanceId: string, number: string | undefined): Promise<ProfileDto> {
    const chat = number === undefined ? null : chatAddress(number);
    const command = { kind: 'find-profile', chat } as const;
    const words = refusal('Error fetching profile');
    const found = await this.live.run(instanceId, command, words, { number });
    const known = await this.people.find(this.database, instanceId, [found.jid]);
    await this.people.storePicture(this.database, instanceId, found.jid, found.picture);
    const { business } = found;
    return {
      wuid: found.jid,
      name: found.name ?? known.get(found.jid)?.name ?? null,
      numberExists: true,
      picture: found.picture,
      status: found.about,
      isBusiness: business !== null,
      ...(business?.email ? { email: business.email } : {}),
      ...(business?.description ? { description: business.description } : {}),
      ...(business?.website[0] === undefined ? {} : { website: business.website[0] }),
    };
  }

  async businessProfile(instanceId: string, number: string): Promise<BusinessProfileDto> {
    const command = { kind: 'find-business-profile', chat: chatAddress(number) } as const;
    const words = refusal('Error fetching business profile');
    const { jid, profile } = await this.live.run(instanceId, command, words, { number });
    return profile === null
      ? { isBusiness: false, message: 'Not is business profile', jid, exists: true, number }
      : toBusinessProfile(profile);
  }

  async rename(instanceId: string, name: string): Promise<void> {
    const words = refusal('Error updating profile name');
    await this.live.run(instanceId, { kind: 'set-profile-name', name }, words);
  }

  async describe(instanceId: string, about: string): Promise<void> {
    const words = refusal('Error updating profile status');
    await this.live.run(instanceId, { kind: 'set-profile-about', about }, words);
  }

  /** @param source a URL or base64; null takes the picture away */
  async setPicture(instanceId: string, source: string | null): Promise<void> {
    const picture = source === null ? null : (await this.pictures.take(source)).toString('base64');
    await this.live.run(
      instanceId,
      { kind: 'set-picture', group: null, picture },
      refusal(
        source === null ? 'Error removing profile picture' : 'Error updating profile picture',
      ),
    );
  }

  privacy(instanceId: string): Promise<PrivacySettings> {
    const words = refusal('Error fetching privacy settings');
    return this.live.run(instanceId, { kind: 'find-privacy' }, words);
  }

  setPrivacy(instanceId: string, privacy: PrivacySettings): Promise<PrivacySettings> {
    const words = refusal('Error updating privacy settings');
    return this.live.run(instanceId, { kind: 'set-privacy', privacy }, words);
  }
}

function toBusinessProfile(profile: BusinessProfile): BusinessProfileDto {
  const { wid, address, description, website, email, category, businessHours } = profile;
  return {
    isBusiness: true,
    wid,
    ...(address === null ? {} : { address }),
    description,
    website,
    ...(email === null ? {} : { email }),
    ...(category === null ? {} : { category }),
    business_hours: {
      ...(businessHours.timezone === null ? {} : { timezone: businessHours.timezone }),
      business_config: businessHours.config,
    },
  };
}
