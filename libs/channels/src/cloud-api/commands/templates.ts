import type { JsonObject } from '../../channel-message.js';
import { AccountIncompleteError } from '../../channel.errors.js';
import type { CommandOf } from '../../commands/channel-commands.js';
import type { TakenTemplate } from '../../commands/template-commands.js';
import type { BusinessAccount, GraphAccount } from '../graph/graph-account.js';
import type { Sender } from './send-message.js';

/**
 * Asks Meta to approve a template.
 *
 * @throws AccountIncompleteError when the instance has no WhatsApp Business account
 * @throws GraphRefusedError, GraphUnreadableError, EgressError
 */
export async function createTemplate(
  { graph, account }: Sender,
  { template }: CommandOf<'create-template'>,
  signal: AbortSignal,
): Promise<TakenTemplate> {
  const { name, category, language, components, allowCategoryChange } = template;
  const { id, answer } = await graph.createTemplate(
    businessOf(account),
    {
      name,
      category,
      language,
      components,
      ...(allowCategoryChange === null ? {} : { allow_category_change: allowCategoryChange }),
    },
    signal,
  );
  return { templateId: id, template: answer };
}

/**
 * All templates of the WhatsApp Business account of an instance.
 *
 * @throws AccountIncompleteError, GraphRefusedError, GraphUnreadableError, EgressError
 */
export async function findTemplates(
  { graph, account }: Sender,
  _: CommandOf<'find-templates'>,
  signal: AbortSignal,
): Promise<readonly JsonObject[]> {
  return graph.findTemplates(businessOf(account), signal);
}

function businessOf(account: GraphAccount): BusinessAccount {
  const { businessId } = account;
  if (businessId === null) throw new AccountIncompleteError('businessId');
  return { ...account, businessId };
}
