/** The names of the two files that go beside a produced one. */
export const manifestName = (fileName: string): string => `${stem(fileName)}.manifest.json`;
export const asideFileName = (fileName: string, suffix: string): string => `${stem(fileName)}_${suffix}.csv`;

/** A name to keep a segment under: the file's, without what the network and the ending add. */
export const segmentNameOf = (fileName: string, network: string): string =>
  stem(fileName)
    .replace(new RegExp(`[_-]${network.replace(/[^a-z0-9]/gi, '.')}$`, 'i'), '')
    .replaceAll('_', ' ');

const stem = (fileName: string) => fileName.replace(/\.[^.]*$/, '');
