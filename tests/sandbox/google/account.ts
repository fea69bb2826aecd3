/** The account and the token that the sandbox knows; it knows no other. */
export const googleAccount = '1234567890';
export const googleToken = 'sandbox-google-token';
