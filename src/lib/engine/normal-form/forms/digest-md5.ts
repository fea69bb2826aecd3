import { digestForm } from '../digest-form.ts';

export const digestMd5 = digestForm('md5');
