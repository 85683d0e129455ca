import { type BinaryNode, getBinaryNodeChild } from '@switchboard/baileys';
import type { Accounts } from '../accounts/accounts.js';
import { parseJid } from '../accounts/address.js';
import type { BusinessProfile, Product, Profile } from '../profiles/profile.js';
import { bytes, childNodes, contentBytes, node } from '../stanzas/stanzas.js';
import type { QueryTable } from './query-router.js';

const FIELDS = ['address', 'description', 'website', 'email'] as const;

/** `w:biz` and `w:biz:catalog`: what businesses tell of themselves, and what they sell. */
export function businessQueries(accounts: Accounts): QueryTable {
  const profileOf = (jid: string | undefined): Profile | null => {
    const number = parseJid(jid)?.number;
    return number === undefined ? null : accounts.get(number).profile;
  };
  return {
    'w:biz get *': (_device, iq) => {
      const asked = getBinaryNodeChild(getBinaryNodeChild(iq, 'business_profile'), 'profile');
      const jid = asked?.attrs.jid;
      const business = profileOf(jid)?.business;
      const content = business ? [node('profile', { jid }, businessNodes(business))] : undefined;
      return [node('business_profile', {}, content)];
    },
    'w:biz set business_profile': ({ number }, iq) => {
      const { profile } = accounts.get(number);
      profile.business = { ...profile.business, ...readBusiness(iq) };
      return [node('business_profile')];
    },
    'w:biz:catalog get product_catalog': (_device, iq) => {
      const profile = profileOf(getBinaryNodeChild(iq, 'product_catalog')?.attrs.jid);
      return [node('product_catalog', {}, profile?.products.map(productNode) ?? [])];
    },
    'w:biz:catalog get collections': (_device, iq) => {
      const profile = profileOf(getBinaryNodeChild(iq, 'collections')?.attrs.biz_jid);
      const collections = profile?.collections.map(({ id, name, productIds }) => {
        const products = profile.products.filter((product) => productIds.includes(product.id));
        return node('collection', {}, [
          text('id', id),
          text('name', name),
          ...products.map(productNode),
          node('status_info', {}, [text('status', 'APPROVED'), text('can_appeal', 'false')]),
        ]);
      });
      return [node('collections', {}, collections ?? [])];
    },
  };
}

function businessNodes(business: BusinessProfile): BinaryNode[] {
  const fields = FIELDS.flatMap((name) => (business[name] ? [text(name, business[name])] : []));
  if (!business.category) return fields;
  return [...fields, node('categories', {}, [text('category', business.category)])];
}

function readBusiness(iq: BinaryNode): BusinessProfile {
  const changes = childNodes(getBinaryNodeChild(iq, 'business_profile'));
  const entries = changes.map((field) => [field.tag, contentBytes(field)?.toString()]);
  return Object.fromEntries(entries.filter(([name]) => FIELDS.some((field) => field === name)));
}

function productNode(product: Product): BinaryNode {
  const { id, name, description = '', price, currency, url = '', imageUrl = '' } = product;
  const image = node('image', {}, [
    text('request_image_url', imageUrl),
    text('original_image_url', imageUrl),
  ]);
  return node('product', { is_hidden: String(product.isHidden ?? false) }, [
    text('id', id),
    text('name', name),
    text('description', description),
    text('price', String(price)),
    text('currency', currency),
    text('url', url),
    text('retailer_id', id),
    node('media', {}, [image]),
    node('status_info', {}, [text('status', 'APPROVED')]),
  ]);
}

function text(tag: string, content: string): BinaryNode {
  return bytes(tag, Buffer.from(content));
}
