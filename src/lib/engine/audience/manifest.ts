import { digestLabels } from '#lib/domain/digest.ts';
import type { HashOutcome } from '#lib/domain/hash-job.ts';
import type { HashPlan } from '#lib/domain/hash-plan.ts';
import type { Network } from './network.ts';

export interface ManifestFacts {
  readonly network: Network;
  readonly plan: HashPlan;
  readonly outcome: Pick<HashOutcome, 'bytes' | 'read' | 'written' | 'setAside' | 'cells'>;
  readonly fileName: string;
  /** SHA-256 of the produced file, in hexadecimal. */
  readonly fingerprint: string;
  /** ISO moment. */
  readonly madeAt: string;
  readonly appVersion: string;
}

/** The manifest that goes beside a produced file, as JSON text. It counts and names; no value of the source and no name
 * of its columns is in it. */
export function manifestText(facts: ManifestFacts): string {
  const { network, plan, outcome } = facts;
  const { source } = network.rule;
  const manifest = {
    file: { name: facts.fileName, bytes: outcome.bytes, sha256: facts.fingerprint },
    network: {
      id: network.id,
      name: network.label.en,
      rule: { version: plan.ruleVersion, read: source.date, source: source.label.en, url: source.url }
    },
    format: {
      encoding: 'UTF-8',
      header: plan.header !== null,
      delimiter: plan.outputs.length > 1 ? plan.delimiter : null,
      lineEnd: plan.lineEnd === '\n' ? 'LF' : 'CRLF',
      duplicates: plan.distinct ? 'removed' : 'kept'
    },
    columns: plan.outputs.map(({ form, digest, hashed }, index) => {
      const made = digest ?? hashed;
      const cells = outcome.cells[index];
      return {
        form,
        digest: made === null ? null : digestLabels[made],
        alreadyHashed: hashed !== null,
        ...(cells ? { filled: cells.filled, empty: cells.empty, malformed: cells.malformed } : {})
      };
    }),
    rows: { read: outcome.read, written: outcome.written, setAside: outcome.setAside },
    made: { at: facts.madeAt, with: `Tamis ${facts.appVersion}` }
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
