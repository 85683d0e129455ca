import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormBoolean } from '@switchboard/http';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { OptionalText } from './optional-text.js';

const MAX_HOST_LENGTH = 255;
const MAX_PORT_LENGTH = 5;

/** The names that a request may use; the contract says `socks` for SOCKS 5. */
export const PROXY_PROTOCOL_NAMES = ['http', 'https', 'socks', 'socks4', 'socks5'] as const;

const isOn = ({ enabled }: SetProxyDto): boolean => enabled;

/** Body of `POST /proxy/set`. */
export class SetProxyDto {
  @ApiProperty({ description: 'False takes the proxy away.', example: true })
  @FormBoolean()
  @IsBoolean()
  enabled!: boolean;

  @ApiPropertyOptional({
    description: 'Host name or address. Needed when `enabled`.',
    example: 'proxy.acme.test',
  })
  @ValidateIf(isOn)
  @IsString()
  @MaxLength(MAX_HOST_LENGTH)
  host?: string;

  @ApiPropertyOptional({
    description: 'Needed when `enabled`; a number is taken too.',
    example: '3128',
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'number' ? String(value) : value))
  @ValidateIf(isOn)
  @IsString()
  @MaxLength(MAX_PORT_LENGTH)
  port?: string;

  @ApiPropertyOptional({
    description: 'Needed when `enabled`. `socks` is SOCKS 5.',
    enum: PROXY_PROTOCOL_NAMES,
    example: 'http',
  })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.toLowerCase() : value,
  )
  @ValidateIf(isOn)
  @IsIn(PROXY_PROTOCOL_NAMES)
  protocol?: (typeof PROXY_PROTOCOL_NAMES)[number];

  @ApiPropertyOptional({ description: 'User name that the proxy asks for.', example: 'acme' })
  @OptionalText()
  username?: string;

  @ApiPropertyOptional({ format: 'password', example: 'a-password' })
  @IsOptional()
  @OptionalText()
  password?: string;
}

/** A proxy as it was set. */
export class SetProxyFieldsDto {
  @ApiProperty({ example: true })
  enabled!: boolean;
  @ApiProperty({ example: 'proxy.acme.test' })
  host!: string;
  @ApiProperty({ example: '3128' })
  port!: string;
  @ApiProperty({ example: 'http' })
  protocol!: string;
  @ApiProperty({ type: String, nullable: true, example: 'acme' })
  username!: string | null;
  @ApiProperty({ type: String, format: 'password', nullable: true, example: 'a-password' })
  password!: string | null;
}

/** The proxy, with the name of its instance. */
export class ProxyOfInstanceDto {
  @ApiProperty({ example: 'acme' })
  instanceName!: string;
  @ApiProperty({ type: () => SetProxyFieldsDto })
  proxy!: SetProxyFieldsDto;
}

/** Answer of `POST /proxy/set`. */
export class SetProxyAnswerDto {
  @ApiProperty({ type: () => ProxyOfInstanceDto })
  proxy!: ProxyOfInstanceDto;
}

/** Answer of `GET /proxy/check`. */
export class ProxyCheckDto {
  @ApiProperty({
    description: 'Whether WhatsApp is reached through it; null when there is none.',
    type: Boolean,
    nullable: true,
    example: false,
  })
  works!: boolean | null;
  @ApiProperty({
    description: 'Stable code of the failure.',
    type: String,
    nullable: true,
    example: 'proxy.credentials_refused',
  })
  code!: string | null;
  @ApiProperty({
    description: 'The failure, for people.',
    type: String,
    nullable: true,
    example: 'The proxy proxy.acme.test does not accept this user name and password.',
  })
  reason!: string | null;
  @ApiProperty({ description: 'Milliseconds that it took.', type: 'integer', example: 120 })
  tookMs!: number;
}
