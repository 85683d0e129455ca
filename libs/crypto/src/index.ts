export { InstanceSealer, MasterSealer, TokenHasher } from './ports.js';
