export { INSTANCE_EVENTS } from './dto/events/instance-events.js';
export { MAX_NAME_LENGTH, parseInstanceName } from './instance-name.js';
export { InstancePortsModule } from './instance-ports.module.js';
export { InstanceListService } from './instance-list.service.js';
export { InstancesModule } from './instances.module.js';
export { InstanceLifecycleService } from './lifecycle/instance-lifecycle.service.js';
export {
  InstanceAdoption,
  type AdoptedSpec,
  type Adoption,
} from './lifecycle/instance-adoption.js';
export { InstanceNameTakenError } from './instance.errors.js';
export { parseProxy } from './proxy/proxy-input.js';
