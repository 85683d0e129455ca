import type { TemplateContent } from '@switchboard/channels';
import type { SendTemplateDto } from '../dto/send-template.dto.js';

export const templateContent = ({
  name,
  language,
  components = [],
}: SendTemplateDto): TemplateContent => ({ kind: 'template', name, language, components });
