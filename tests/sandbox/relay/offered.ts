/** A network that the relay says it reaches. */
export interface Offered {
  readonly id: string;
  readonly operations: readonly string[];
  readonly columns: readonly string[];
  readonly mixed: boolean;
  readonly batchRows: number;
  /** Fewer people than this read as too small. */
  readonly least: number;
}

const usual = ['create', 'add', 'remove', 'replace', 'status'];
const batchRows = 10_000;
const email = 'EMAIL_SHA256';
const phone = 'PHONE_SHA256';

// columns, mixing and minimums of networks.md 1 to 4
const networks: readonly Omit<Offered, 'batchRows' | 'operations'>[] = [
  { id: 'criteo', columns: ['EMAIL_MD5', email, 'MOBILE'], mixed: false, least: 1 },
  { id: 'google', columns: [email, phone], mixed: true, least: 100 },
  { id: 'linkedin', columns: [email, 'EMAIL_SHA512', 'MOBILE'], mixed: true, least: 300 },
  { id: 'liveramp', columns: [email, 'PHONE_SHA1'], mixed: true, least: 25 },
  { id: 'meta', columns: [email, phone, 'MOBILE'], mixed: true, least: 100 },
  { id: 'microsoft', columns: [email], mixed: false, least: 300 },
  { id: 'pinterest', columns: [email, 'EMAIL_MD5', 'MOBILE', 'MOBILE_SHA256'], mixed: false, least: 100 },
  { id: 'snapchat', columns: [email, phone, 'MOBILE_SHA256'], mixed: false, least: 1_000 },
  { id: 'tiktok', columns: [email, phone, 'MOBILE', 'MOBILE_SHA256'], mixed: true, least: 1_000 },
  { id: 'x', columns: [email, phone, 'MOBILE_SHA256'], mixed: true, least: 100 }
];

/** LiveRamp takes files, and so replaces nothing by a call. */
export const offered: readonly Offered[] = networks.map((network) => ({
  ...network,
  batchRows,
  operations: network.id === 'liveramp' ? usual.filter((operation) => operation !== 'replace') : usual
}));
