export type TileKind = "most" | "some" | "little" | "unanswered" | "void" | "today";

export interface Block {
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
}

/** How much of the block is filled, from the bottom. */
const FILL = { some: 0.52, little: 0.2 } as const;

/** The filled lower part of a rounded block, as a path. */
export function fillPath(block: Block, kind: keyof typeof FILL): string {
  const { x, y, width, height, radius: r } = block;
  const bottom = y + height;
  const right = x + width;
  const top = bottom - FILL[kind] * height;
  // Where the level cuts the rounded corner, the fill starts further in.
  const intoCorner = Math.max(0, top - (bottom - r));
  const inset = r - Math.sqrt(r * r - intoCorner * intoCorner);
  const side = Math.max(top, bottom - r);
  const n = (value: number): string => value.toFixed(2);
  return (
    `M${n(x + inset)} ${n(top)}H${n(right - inset)}V${n(side)}` +
    `A${r} ${r} 0 0 1 ${n(right - r)} ${n(bottom)}H${n(x + r)}` +
    `A${r} ${r} 0 0 1 ${n(x + inset)} ${n(side)}Z`
  );
}
