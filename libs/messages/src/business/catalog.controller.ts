import { Body, Controller, HttpCode, HttpStatus, Post } from '@nestjs/common';
import { ApiOkResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { CurrentInstance, type InstanceIdentity } from '@switchboard/access';
import { LiveRoute } from '../live/instance-route.js';
import { CatalogDto, CollectionsDto, GetCatalogDto, GetCollectionsDto } from './catalog.dto.js';
import { CatalogService } from './catalog.service.js';

/** What businesses sell; by linked device, whatever the prefix says. */
@ApiTags('business')
@ApiSecurity('apikey')
@Controller('business')
export class CatalogController {
  constructor(private readonly catalogs: CatalogService) {}

  @Post('getCatalog/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute(
    'catalog',
    'getCatalog',
    'Find the products of a business',
    'The own ones without a number.',
  )
  @ApiOkResponse({ type: CatalogDto, description: 'The products, or that it is no business.' })
  getCatalog(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: GetCatalogDto,
  ): Promise<CatalogDto> {
    return this.catalogs.catalog(instanceId, body);
  }

  @Post('getCollections/:instanceName')
  @HttpCode(HttpStatus.OK)
  @LiveRoute('catalog', 'getCollections', 'Find the collections of a business')
  @ApiOkResponse({ type: CollectionsDto, description: 'The collections, or that it is none.' })
  getCollections(
    @CurrentInstance() { instanceId }: InstanceIdentity,
    @Body() body: GetCollectionsDto,
  ): Promise<CollectionsDto> {
    return this.catalogs.collections(instanceId, body);
  }
}
