/** The ad account and the token that the sandbox knows; it knows no other. */
export const metaAccount = 'act_100200300';
export const metaToken = 'sandbox-meta-token';
