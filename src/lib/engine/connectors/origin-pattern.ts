/** An origin that a token may be sent to: over TLS, or this very machine for a trial. */
export const originPattern = /^(https:\/\/[^\s/?#@]+|http:\/\/(localhost|127\.0\.0\.1):\d{2,5})$/;
