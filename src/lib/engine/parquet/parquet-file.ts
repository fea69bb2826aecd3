import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';

/** What a column holds: whole numbers and moments (milliseconds since 1970 UTC), days since 1970-01-01, texts… */
export type ParquetType = 'whole' | 'moment' | 'day' | 'number' | 'text' | 'yes-no';
export type ParquetValue = number | string | boolean | null;

export interface ParquetColumn {
  readonly name: string;
  readonly type: ParquetType;
}

/** A file that is written as it grows: what was taken is not kept here. */
export interface ParquetFile {
  /** Some rows: the values of each column in its place, all as many. */
  add(columns: readonly ParquetValue[][]): void;
  /** Writes what tells of the whole. */
  finish(): void;
}

/** @param take given bytes from the first to the last; they change afterwards */
export function openParquet(
  columns: readonly ParquetColumn[],
  take: (bytes: Uint8Array<ArrayBuffer>) => void
): ParquetFile {
  const bytes = new ByteWriter(1 << 20);
  const flush = () => {
    take(new Uint8Array(bytes.buffer, 0, bytes.index));
    bytes.index = 0;
  };
  const root: SchemaElement = { name: 'root', num_children: columns.length };
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush, finish: flush }),
    schema: [root, ...columns.map(elementOf)],
    createdBy: 'Tamis'
  });
  return {
    add(values) {
      if (values[0]!.length === 0) return;
      const columnData = columns.map(({ name, type }, at) => ({
        name,
        data: type === 'moment' ? values[at]!.map((one) => (one === null ? null : BigInt(one))) : values[at]!
      }));
      void writer.write({ columnData, rowGroupSize: values[0]!.length });
    },
    finish: () => void writer.finish()
  };
}

const forms: Readonly<Record<ParquetType, Partial<SchemaElement>>> = {
  whole: { type: 'INT32', repetition_type: 'REQUIRED' },
  moment: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' }
  },
  day: { type: 'INT32', converted_type: 'DATE' },
  number: { type: 'DOUBLE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  'yes-no': { type: 'BOOLEAN' }
};

const elementOf = ({ name, type }: ParquetColumn): SchemaElement => ({
  name,
  repetition_type: 'OPTIONAL',
  ...forms[type]
});
