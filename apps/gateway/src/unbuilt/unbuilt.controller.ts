import { Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowAnyone, AllowInstanceKey } from '@switchboard/access';
import { DomainError } from '@switchboard/errors';
import { UNBUILT_INSTANCE_ROUTES, UNBUILT_OPEN_ROUTES } from './unbuilt-routes.js';

/** The contract has this route; this release does not. */
export class RouteNotBuiltError extends DomainError {
  readonly code = 'route.not_built';
  readonly status = 501;

  constructor() {
    super('This route is not built yet. /docs lists those that are.');
  }
}

/**
 * Tells a route that will come (501) from one that there never was (404). They are guarded like all others, and left
 * out of the documents: what is documented works.
 */
@ApiExcludeController()
@Controller()
export class UnbuiltController {
  @Get([...UNBUILT_INSTANCE_ROUTES.get])
  @AllowInstanceKey()
  get(): never {
    throw new RouteNotBuiltError();
  }

  @Post([...UNBUILT_INSTANCE_ROUTES.post])
  @AllowInstanceKey()
  post(): never {
    throw new RouteNotBuiltError();
  }

  @Put([...UNBUILT_INSTANCE_ROUTES.put])
  @AllowInstanceKey()
  put(): never {
    throw new RouteNotBuiltError();
  }

  @Delete([...UNBUILT_INSTANCE_ROUTES.delete])
  @AllowInstanceKey()
  delete(): never {
    throw new RouteNotBuiltError();
  }

  @Post([...UNBUILT_OPEN_ROUTES.post])
  @AllowAnyone()
  postOpen(): never {
    throw new RouteNotBuiltError();
  }
}
