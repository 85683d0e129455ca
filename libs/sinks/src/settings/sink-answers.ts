import { applyDecorators, Header } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { SinkSettingDto } from './sink-setting.dto.js';

/** What `find` of a sink answers with: a bare null has no serializer to name its type, so the literal is sent as text. */
export type FoundSetting = SinkSettingDto | 'null';

/** Describes the answer of `find`: the setting, or null when it was never set. */
export const FoundSettingResponse = () =>
  applyDecorators(
    Header('content-type', 'application/json; charset=utf-8'),
    ApiExtraModels(SinkSettingDto),
    ApiOkResponse({
      description: 'The setting, or null',
      schema: { allOf: [{ $ref: getSchemaPath(SinkSettingDto) }], nullable: true },
    }),
  );
