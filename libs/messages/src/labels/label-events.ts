import type { ChannelLabel, ChannelLabelling } from '@switchboard/channels';
import type { NewEvent } from '@switchboard/events';
import type { LabelEditDto, LabelsAssociationDto } from '../dto/events/label-events.dto.js';

export function labelEvent(instanceId: string, instance: string, label: ChannelLabel): NewEvent {
  const { predefinedId, ...said } = label;
  const data = {
    ...said,
    ...(predefinedId === null ? {} : { predefinedId }),
    instance,
  } satisfies LabelEditDto;
  return { instanceId, name: 'labels.edit', data };
}

export function labellingEvent(
  instanceId: string,
  instance: string,
  { type, chatId, labelId }: ChannelLabelling,
): NewEvent {
  const data = { instance, type, chatId, labelId } satisfies LabelsAssociationDto;
  return { instanceId, name: 'labels.association', data };
}
