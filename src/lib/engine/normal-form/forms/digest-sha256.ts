import { digestForm } from '../digest-form.ts';

export const digestSha256 = digestForm('sha256');
