export { InstanceTemplates } from './instance-templates.js';
export { TemplatesModule } from './templates.module.js';
