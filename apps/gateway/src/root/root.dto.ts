import { ApiProperty } from '@nestjs/swagger';

/** Answer of `GET /`. */
export class WelcomeDto {
  @ApiProperty({ type: 'integer', example: 200 })
  status!: number;
  @ApiProperty({ example: 'Welcome to Switchboard, it is working!' })
  message!: string;
  @ApiProperty({ description: 'Release of the gateway.', example: '0.1.0' })
  version!: string;
  @ApiProperty({ example: 'switchboard' })
  clientName!: string;
  @ApiProperty({
    description: 'Address of the web page; null where SERVER_DISABLE_MANAGER leaves it out.',
    type: String,
    nullable: true,
    example: 'http://localhost:8080/manager',
  })
  manager!: string | null;
  @ApiProperty({ example: 'http://localhost:8080/docs' })
  documentation!: string;
}

/** Answer of `POST /verify-creds`. */
export class CredentialsDto {
  @ApiProperty({ type: 'integer', example: 200 })
  status!: number;
  @ApiProperty({ example: 'Credentials are valid' })
  message!: string;
  @ApiProperty({ type: String, nullable: true, example: null })
  facebookAppId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  facebookConfigId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  facebookUserToken!: string | null;
}
