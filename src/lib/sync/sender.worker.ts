import { browserDoor } from './door.ts';
import { keepSending } from './keep-sending.ts';

// started from a page by `wake.ts`; its content policy lets it reach the chosen destinations, and it alone
void keepSending(browserDoor(crypto.randomUUID()));
