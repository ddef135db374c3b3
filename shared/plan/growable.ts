/** Typed arrays that grow by doubling: planning appends millions of numbers and must not make objects of them. */
export class GrowableFloat64 {
  length = 0;
  private array: Float64Array;

  constructor(capacity = 64) {
    this.array = new Float64Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.array.length) this.grow(this.length + 1);
    this.array[this.length++] = value;
  }

  append(values: Float64Array): void {
    if (this.length + values.length > this.array.length) this.grow(this.length + values.length);
    this.array.set(values, this.length);
    this.length += values.length;
  }

  private grow(least: number): void {
    const larger = new Float64Array(Math.max(least, this.array.length * 2));
    larger.set(this.array.subarray(0, this.length));
    this.array = larger;
  }

  /** A view of what is there; valid until the next push. */
  view(): Float64Array {
    return this.array.subarray(0, this.length);
  }
}
