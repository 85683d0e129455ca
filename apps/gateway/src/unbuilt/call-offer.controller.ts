import { Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowInstanceKey } from '@switchboard/access';
import { DomainError } from '@switchboard/errors';

/** A call was to be placed. */
export class CallNotPossibleError extends DomainError {
  readonly code = 'call.not_possible';
  readonly status = 501;

  constructor() {
    super('A linked device cannot place calls: nobody was called.');
  }
}

/** The contract answers this route as if it had placed a call, and places none. */
@ApiExcludeController()
@Controller('call')
export class CallOfferController {
  @Post('offer/:instanceName')
  @AllowInstanceKey()
  offer(): never {
    throw new CallNotPossibleError();
  }
}
