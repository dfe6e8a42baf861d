/**
 * `storage.local` key of the hosts that have notes. The script of such sites reads it with the bare
 * browser call, so that a page that is no article costs no message and wakes no background.
 */
export const NOTED_SITES_KEY = 'notedSites';
