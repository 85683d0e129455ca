export { EventSink, SINK_KINDS, type SinkKind, type SinkMessage } from './event-sink.js';
export { NewSinkDto, SinkSettingDto, sinkInputOf } from './settings/sink-setting.dto.js';
export type { SinkSetting } from './settings/sink-setting.repository.js';
export { SinkSettings, type SinkInput } from './settings/sink-settings.js';
export { SinksModule } from './sinks.module.js';
