/** What came is not to be trusted: no signature, a wrong one, or one that is too old. Answer 401. */
export class WebhookSignatureError extends Error {
  override readonly name = 'WebhookSignatureError';
  readonly code = 'webhook.signature_invalid';
}
