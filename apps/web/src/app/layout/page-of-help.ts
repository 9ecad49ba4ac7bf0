/**
 * The page a sentence of purpose belongs to, as the namespace `help` calls it: `incoming:help.list` is `incoming_list`,
 * `rights:ownHelp` is `rights_own`.
 */
export const pageOfHelp = (help: string): string => help.replaceAll(/[:.]/g, '_').replace(/_?[hH]elp/, '');
