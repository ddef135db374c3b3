import { describe, expect, it } from "vitest";
import { disagreements } from "../../../bench/agreement.js";

const references = { exact: { pixels: 1_000_000, means: [1, 2, 3] } };

describe("disagreements", () => {
  it("lets figures differ by no more than they may", () => {
    const within = { figure: "pixels", reference: "exact", relative: 1e-6 };
    expect(disagreements({ pixels: 1_000_001 }, [within], references)).toEqual([]);
    expect(disagreements({ pixels: 1_000_002 }, [within], references)).toEqual(["pixels: 1000002, ours 1000000"]);
    expect(disagreements({ pixels: 1_000_001 }, [{ ...within, relative: 0 }], references)).toHaveLength(1);
  });

  it("names the first number that differs", () => {
    const means = { figure: "means", reference: "exact", relative: 1e-9, absolute: 0.5 };
    expect(disagreements({ means: [1.4, 2, 3] }, [means], references)).toEqual([]);
    expect(disagreements({ means: [1, 2, 3.6] }, [means], references)).toEqual(["means[2]: 3.6, ours 3"]);
  });

  it("lets a share of many numbers differ", () => {
    const means = { figure: "means", reference: "exact", relative: 0, share: 1 / 3 };
    expect(disagreements({ means: [1, 9, 3] }, [means], references)).toEqual([]);
    expect(disagreements({ means: [1, 9, 9] }, [means], references)).toEqual(["means[1]: 9, ours 2 (2 of 3 differ)"]);
  });

  it("counts a figure that is missing, short or no number as different", () => {
    const means = { figure: "means", reference: "exact", relative: 1 };
    expect(disagreements({}, [means], references)).toEqual(["means: 0 numbers, ours 3"]);
    expect(disagreements({ means: [1, 2] }, [means], references)).toEqual(["means: 2 numbers, ours 3"]);
    expect(disagreements({ means: [1, Number.NaN, 3] }, [means], references)).toHaveLength(1);
  });
});
