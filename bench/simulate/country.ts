/** A country that is nowhere: a ring of many vertices whose radius is a sum of waves, with a coast's detail. */
export function countryPolygon(
  centreX: number,
  centreY: number,
  radius: number,
  vertices: number,
): { readonly type: "Polygon"; readonly coordinates: readonly (readonly (readonly [number, number])[])[] } {
  const waves = [3, 5, 11, 23, 47, 97, 197, 397, 797, 1597].map((frequency, index) => ({
    frequency,
    height: 0.14 / (1 + frequency ** 0.85),
    phase: index * 1.7,
  }));
  const ring: [number, number][] = [];
  for (let i = 0; i < vertices; i++) {
    const angle = (2 * Math.PI * i) / vertices;
    const far = waves.reduce((sum, { frequency, height, phase }) => sum + height * Math.sin(frequency * angle + phase), 1);
    ring.push([Math.round(centreX + radius * far * Math.cos(angle)), Math.round(centreY + radius * far * Math.sin(angle))]);
  }
  return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
}
