import { describe, expect, it } from "vitest";
import { redactText, redactUri } from "../../../shared/core/redact.js";

describe("redaction", () => {
  it.each([
    ["https://user:CANARY@h.test/a.tif", "https://h.test/a.tif"],
    ["https://CANARY@h.test/a.tif?v=2", "https://h.test/a.tif?v=2"],
    ["https://a@CANARY@h.test/x", "https://h.test/x"],
    [
      "https://h.test/a?X-Amz-Signature=CANARY&X-Amz-Credential=CANARY%2Fx&v=1",
      "https://h.test/a?X-Amz-Signature=REDACTED&X-Amz-Credential=REDACTED&v=1",
    ],
    ["https://h.test/a?x-amz-security-token=CANARY", "https://h.test/a?x-amz-security-token=REDACTED"],
    ["https://h.test/a?X%2DAmz%2DSignature=CANARY", "https://h.test/a?X%2DAmz%2DSignature=REDACTED"],
    [
      "https://h.test/a?AWSAccessKeyId=CANARY&Signature=CANARY&Expires=1",
      "https://h.test/a?AWSAccessKeyId=REDACTED&Signature=REDACTED&Expires=1",
    ],
    ["https://b.blob.core.windows.net/c/a.tif?sv=2022&sig=CANARY", "https://b.blob.core.windows.net/c/a.tif?sv=2022&sig=REDACTED"],
    ["https://h.test/a?access_token=CANARY#id_token=CANARY", "https://h.test/a?access_token=REDACTED#id_token=REDACTED"],
    ["https://h.test/a?api-key=CANARY&client_secret=CANARY", "https://h.test/a?api-key=REDACTED&client_secret=REDACTED"],
    ["https://h.test/a?q=CANARYeyJhbGciOiJIUzI1NiJ9.abc123", "https://h.test/a?q=REDACTED"],
    ["https://h.test/a?CANARYeyJhbGciOiJIUzI1NiJ9", "https://h.test/a?REDACTED"],
    ["s3://AKIA:CANARY@bucket/key", "s3://bucket/key"],
    [
      "https://h.test/items?collections=landsat-c2-l2&datetime=2020-01-01&limit=10",
      "https://h.test/items?collections=landsat-c2-l2&datetime=2020-01-01&limit=10",
    ],
    ["/data/a?b@c.tif", "/data/a?b@c.tif"],
    ["s3://bucket/a@b/c?d=e.tif", "s3://bucket/a@b/c?d=e.tif"],
    ["https://h.test/a\nb\u001b[31m", "https://h.test/a?b?[31m"],
  ])("%j reads %j", (uri, expected) => {
    expect(redactUri(uri)).toBe(expected);
    expect(redactUri(uri)).not.toContain("CANARY");
  });

  it("finds addresses inside sentences", () => {
    expect(redactText('GET "https://u:CANARY@h.test/a?sig=CANARY&v=1" failed; see s3://bucket/key')).toBe(
      'GET "https://h.test/a?sig=REDACTED&v=1" failed; see s3://bucket/key',
    );
  });
});
