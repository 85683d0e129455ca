export { InstanceMessages, type InstanceTotals } from './instance-messages.js';
