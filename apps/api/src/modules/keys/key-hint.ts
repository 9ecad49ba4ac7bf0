/** The hint about a key that was taken back: other processes forget it, and its open streams are closed. */
export const KEY_HINT = 'integration-key';
