import { Global, Module } from '@nestjs/common';
import { TokenLookup } from '@switchboard/access';
import { InboundDirectory } from '@switchboard/channels';
import { InstanceDirectory, ProfileSink } from '@switchboard/connections';
import { FileWishes } from '@switchboard/messages';
import { EnvelopeMedia, EnvelopeSource } from '@switchboard/webhooks';
import { ChannelAccountRepository } from './persistence/channel-account.repository.js';
import { ChannelAccounts } from './persistence/channel-accounts.js';
import { InstanceSecretsBox } from './persistence/instance-secrets.js';
import { InstanceRepository } from './persistence/instance.repository.js';
import { StoredFileWishes } from './ports/stored-file-wishes.js';
import { StoredInboundDirectory } from './ports/stored-inbound-directory.js';
import { StoredEnvelopeMedia } from './ports/stored-envelope-media.js';
import { StoredEnvelopeSource } from './ports/stored-envelope-source.js';
import { StoredInstanceDirectory } from './ports/stored-instance-directory.js';
import { StoredProfileSink } from './ports/stored-profile-sink.js';
import { StoredTokenLookup } from './ports/stored-token-lookup.js';

/** What the libs below ask of instances. Global, because they do not know who answers. */
@Global()
@Module({
  providers: [
    InstanceRepository,
    InstanceSecretsBox,
    ChannelAccountRepository,
    ChannelAccounts,
    { provide: TokenLookup, useClass: StoredTokenLookup },
    { provide: InstanceDirectory, useClass: StoredInstanceDirectory },
    { provide: InboundDirectory, useClass: StoredInboundDirectory },
    { provide: ProfileSink, useClass: StoredProfileSink },
    { provide: EnvelopeSource, useClass: StoredEnvelopeSource },
    { provide: EnvelopeMedia, useClass: StoredEnvelopeMedia },
    { provide: FileWishes, useClass: StoredFileWishes },
  ],
  exports: [
    InstanceRepository,
    InstanceSecretsBox,
    ChannelAccountRepository,
    ChannelAccounts,
    TokenLookup,
    InboundDirectory,
    InstanceDirectory,
    ProfileSink,
    EnvelopeSource,
    EnvelopeMedia,
    FileWishes,
  ],
})
export class InstancePortsModule {}
