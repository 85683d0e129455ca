import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ChannelRegistry } from '@switchboard/channels';
import { GroupLookup, InstanceDirectory, MessageLookup, ProfileSink, ReportSink } from './ports.js';

/**
 * What the features above provide. They import this lib, so they cannot be imported here: their implementations are
 * looked up in the whole application, by the port's own token, when they are used first.
 */
@Injectable()
export class ConnectionPorts {
  constructor(private readonly modules: ModuleRef) {}

  get reports(): ReportSink {
    return this.modules.get(ReportSink, { strict: false });
  }

  get messages(): MessageLookup {
    return this.modules.get(MessageLookup, { strict: false });
  }

  get groups(): GroupLookup {
    return this.modules.get(GroupLookup, { strict: false });
  }

  get instances(): InstanceDirectory {
    return this.modules.get(InstanceDirectory, { strict: false });
  }

  get profiles(): ProfileSink {
    return this.modules.get(ProfileSink, { strict: false });
  }

  get channels(): ChannelRegistry {
    return this.modules.get(ChannelRegistry, { strict: false });
  }

  /** @throws UnknownElementException when the application lacks one of them; called at start, so that it fails there */
  check(): void {
    void [this.reports, this.messages, this.groups, this.instances, this.profiles, this.channels];
  }
}
