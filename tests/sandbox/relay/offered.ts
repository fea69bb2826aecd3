/** A network that the relay says it reaches, with the limits of networks.md 4. */
export interface Offered {
  readonly id: string;
  readonly operations: readonly string[];
  readonly columns: readonly string[];
  readonly mixed: boolean;
  readonly batchRows: number;
  /** Fewer people than this read as too small. */
  readonly least: number;
}

const usual = ['create', 'add', 'remove', 'status'];
const mobile = ['MOBILE_ID', 'MOBILE_ID_SHA256'];

export const offered: readonly Offered[] = [
  { id: 'criteo', columns: ['EMAIL_MD5', 'EMAIL_SHA256', 'MOBILE_ID'], mixed: false, batchRows: 10_000, least: 1 },
  { id: 'linkedin', columns: ['EMAIL_SHA256', 'EMAIL_SHA512', 'MOBILE_ID'], mixed: true, batchRows: 5_000, least: 300 },
  { id: 'liveramp', columns: ['EMAIL_SHA256', 'PHONE_SHA1'], mixed: true, batchRows: 10_000, least: 25 },
  { id: 'microsoft', columns: ['EMAIL_SHA256'], mixed: false, batchRows: 10_000, least: 300 },
  { id: 'pinterest', columns: ['EMAIL_SHA256', 'EMAIL_MD5', ...mobile], mixed: false, batchRows: 10_000, least: 100 },
  {
    id: 'snapchat',
    columns: ['EMAIL_SHA256', 'PHONE_SHA256', mobile[1]],
    mixed: false,
    batchRows: 10_000,
    least: 1_000
  },
  { id: 'tiktok', columns: ['EMAIL_SHA256', 'PHONE_SHA256', ...mobile], mixed: true, batchRows: 10_000, least: 1_000 },
  { id: 'x', columns: ['EMAIL_SHA256', 'PHONE_SHA256', mobile[1]], mixed: true, batchRows: 2_500, least: 100 }
].map((one) => ({
  ...one,
  columns: one.columns.filter((column) => column !== undefined),
  // of these, only Microsoft replaces by itself
  operations: one.id === 'microsoft' ? [...usual, 'replace'] : usual
}));
