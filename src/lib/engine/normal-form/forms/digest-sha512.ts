import { digestForm } from '../digest-form.ts';

export const digestSha512 = digestForm('sha512');
