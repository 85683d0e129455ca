import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { LiveRoute } from '../live/instance-route.js';
import { NumberDto, UPDATED, UpdatedDto } from '../live/live.dto.js';
import {
  BusinessProfileDto,
  FoundPrivacyDto,
  OptionalNumberDto,
  PrivacyDto,
  ProfileDto,
  ProfileNameDto,
  ProfilePictureBodyDto,
  ProfilePictureDto,
  ProfileStatusDto,
  UpdatedPrivacyDto,
} from './profile.dto.js';
import { ProfileService } from './profile.service.js';

/** Profiles, and who may see what of the own one. */
@ApiTags('profile')
@ApiSecurity('apikey')
@Controller('chat')
export class ProfileController {
  constructor(private readonly profiles: ProfileService) {}

  @Post('fetchProfilePictureUrl/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute('profile', 'fetchProfilePictureUrl', "Find the address of somebody's picture")
  @ApiOkResponse({ type: ProfilePictureDto, description: 'The address, or null.' })
  fetchProfilePictureUrl(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: NumberDto,
  ): Promise<ProfilePictureDto> {
    return this.profiles.picture(instanceId, body.number);
  }

  @Post('fetchProfile/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute('profile', 'fetchProfile', 'Find a profile', 'The own one when `number` is left out.')
  @ApiOkResponse({ type: ProfileDto, description: 'What is shown of it to this instance.' })
  fetchProfile(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: OptionalNumberDto,
  ): Promise<ProfileDto> {
    return this.profiles.profile(instanceId, body.number);
  }

  @Post('fetchBusinessProfile/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute('profile', 'fetchBusinessProfile', 'Find what a business tells of itself')
  @ApiOkResponse({ type: BusinessProfileDto, description: 'The profile, or that there is none.' })
  fetchBusinessProfile(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: NumberDto,
  ): Promise<BusinessProfileDto> {
    return this.profiles.businessProfile(instanceId, body.number);
  }

  @Post('updateProfileName/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute('profile', 'updateProfileName', 'Change the own name')
  @ApiOkResponse({ type: UpdatedDto, description: 'It was changed.' })
  async updateProfileName(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: ProfileNameDto,
  ): Promise<UpdatedDto> {
    await this.profiles.rename(instanceId, body.name);
    return UPDATED;
  }

  @Post('updateProfileStatus/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute('profile', 'updateProfileStatus', 'Change what is written about oneself')
  @ApiOkResponse({ type: UpdatedDto, description: 'It was changed.' })
  async updateProfileStatus(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: ProfileStatusDto,
  ): Promise<UpdatedDto> {
    await this.profiles.describe(instanceId, body.status);
    return UPDATED;
  }

  @Post('updateProfilePicture/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute(
    'profile',
    'updateProfilePicture',
    'Change the own picture',
    'It is made square, and a JPEG.',
  )
  @ApiOkResponse({ type: UpdatedDto, description: 'It was changed.' })
  async updateProfilePicture(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: ProfilePictureBodyDto,
  ): Promise<UpdatedDto> {
    await this.profiles.setPicture(instanceId, body.picture);
    return UPDATED;
  }

  @Delete('removeProfilePicture/:instanceName')
  @LiveRoute('profile', 'removeProfilePicture', 'Take the own picture away')
  @ApiOkResponse({ type: UpdatedDto, description: 'It is gone.' })
  async removeProfilePicture(
    @CurrentInstance() { instanceId }: InstanceIdentity,
  ): Promise<UpdatedDto> {
    await this.profiles.setPicture(instanceId, null);
    return UPDATED;
  }

  @Get('fetchPrivacySettings/:instanceName')
  @LiveRoute('profile', 'fetchPrivacySettings', 'Find who may see what')
  @ApiOkResponse({ type: FoundPrivacyDto, description: 'What is in force.' })
  fetchPrivacySettings(
    @CurrentInstance() { instanceId }: InstanceIdentity,
  ): Promise<FoundPrivacyDto> {
    return this.profiles.privacy(instanceId);
  }

  @Post('updatePrivacySettings/:instanceName')
  @LiveRoute('profile', 'updatePrivacySettings', 'Change who may see what')
  @ApiCreatedResponse({ type: UpdatedPrivacyDto, description: 'What is in force now.' })
  async updatePrivacySettings(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: PrivacyDto,
  ): Promise<UpdatedPrivacyDto> {
    const data = await this.profiles.setPrivacy(instanceId, {
      readreceipts: body.readreceipts,
      profile: body.profile,
      status: body.status,
      online: body.online,
      last: body.last,
      groupadd: body.groupadd,
    });
    return { update: 'success', data };
  }
}
