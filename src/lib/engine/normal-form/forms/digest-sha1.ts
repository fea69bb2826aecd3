import { digestForm } from '../digest-form.ts';

export const digestSha1 = digestForm('sha1');
