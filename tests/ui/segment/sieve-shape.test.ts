import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jetWidth, narrowSieve, sieveShape, wideSieve, type Mesh } from '#lib/ui/segment/sieve-shape.ts';

const all = (id: string, y: number, arriving: number, passing: number): Mesh => {
  return { id, y, arriving, passing, after: passing };
};

test('the section of the jet carries the number: a quarter of the people is half the width', () => {
  expect(jetWidth(1_000_000, 1_000_000, wideSieve)).toBe(168);
  expect(jetWidth(250_000, 1_000_000, wideSieve)).toBe(84);
  expect(jetWidth(1, 1_000_000, wideSieve)).toBe(3);
  expect(jetWidth(0, 1_000_000, wideSieve)).toBe(0);
});

test('everyone fills the first mesh, twenty-one dots across', () => {
  const { meshes } = sieveShape(1_048_216, [all('a', 60, 1_048_216, 612_480)], { top: 10, bottom: 200 }, wideSieve);
  expect(meshes[0]!.filled).toHaveLength(21);
  expect(meshes[0]!.hollow).toEqual([]);
  expect(meshes[1]!.filled.length + meshes[1]!.hollow.length).toBe(21);
  // 612,480 of 1,048,216 leave a jet of 128 pixels: 17 dots at pitch 8 within
  expect(meshes[1]!.filled).toHaveLength(17);
});

test('in a group of alternatives the jet keeps its width until the last of them', () => {
  const group: Mesh[] = [
    { id: 'opened', y: 60, arriving: 600, passing: 40, after: 600 },
    { id: 'clicked', y: 120, arriving: 600, passing: 10, after: 45 }
  ];
  const { jet } = sieveShape(1000, group, { top: 10, bottom: 220 }, wideSieve);
  const wide = jetWidth(600, 1000, wideSieve) / 2;
  const heights = points(jet).filter(({ x }) => Math.abs(x - (88 + wide)) < 0.02);
  expect(Math.max(...heights.map(({ y }) => y))).toBe(120);
});

test('nobody: no jet below, no dot filled, no grain', () => {
  const shape = sieveShape(500, [all('a', 60, 500, 0)], { top: 10, bottom: 200 }, wideSieve);
  expect(shape.meshes[1]!.filled).toEqual([]);
  expect(shape.grains).toEqual([]);
  expect(sieveShape(0, [], { top: 10, bottom: 100 }, wideSieve).jet).toBe('');
});

test('whatever the numbers: each place holds one dot, somebody is never nobody, columns stay inside the jet', () => {
  const steps = fc.array(fc.nat(1_000_000), { maxLength: 8 });
  const drawing = fc.record({ steps, base: fc.integer({ min: 1, max: 1_000_000 }), narrow: fc.boolean() });
  fc.assert(
    fc.property(drawing, ({ steps: losses, base, narrow }) => {
      const size = narrow ? narrowSieve : wideSieve;
      let left = base;
      const meshes = losses.map((loss, at) => {
        const arriving = left;
        left = Math.max(0, left - loss);
        return all(String(at), 60 + at * 50, arriving, left);
      });
      const shape = sieveShape(base, meshes, { top: 10, bottom: 60 + losses.length * 50 + 40 }, size);
      const across = shape.meshes[0]!.filled.length;
      for (const [at, mesh] of shape.meshes.entries()) {
        const places = [...mesh.filled, ...mesh.hollow, ...mesh.knots];
        expect(new Set(places).size).toBe(across);
        expect(mesh.filled.length > 0).toBe(at === 0 || meshes[at - 1]!.passing > 0);
      }
      for (const { x } of shape.columns.flatMap(points)) {
        expect(Math.abs(x - size.width / 2)).toBeLessThanOrEqual(jetWidth(base, base, size) / 2);
      }
      expect(shape.grains).toHaveLength(left > 0 ? 7 : 0);
    })
  );
});

function points(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}
