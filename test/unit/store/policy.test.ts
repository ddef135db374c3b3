import { describe, expect, it } from "vitest";
import type { TilefoldError } from "../../../shared/core/errors.js";
import { storeEnvironment } from "../../../shared/store/environment.js";
import { closeStores, openStore } from "../../../shared/store/open-store.js";
import { addressKind } from "../../../shared/store/policy.js";

const code = (run: () => unknown): string => {
  try {
    run();
    return "no error";
  } catch (error) {
    return (error as TilefoldError).code;
  }
};

describe("where addresses lie", () => {
  // The examples and ranges of IANA's IPv4 and IPv6 special-purpose address registries.
  it.each([
    ["8.8.8.8", "public"],
    ["172.15.255.255", "public"],
    ["172.32.0.0", "public"],
    ["100.63.255.255", "public"],
    ["100.128.0.0", "public"],
    ["192.0.1.1", "public"],
    ["127.0.0.1", "private"],
    ["0.0.0.0", "private"],
    ["10.1.2.3", "private"],
    ["172.16.0.1", "private"],
    ["172.31.255.255", "private"],
    ["192.168.1.1", "private"],
    ["100.64.0.1", "private"],
    ["198.18.0.1", "private"],
    ["203.0.113.5", "private"],
    ["224.0.0.1", "private"],
    ["255.255.255.255", "private"],
    ["169.254.169.254", "link-local"],
    ["169.254.170.2", "link-local"],
    ["100.100.100.200", "link-local"],
    ["2606:4700:4700::1111", "public"],
    ["::1", "private"],
    ["::", "private"],
    ["fc00::1", "private"],
    ["fd12:3456::1", "private"],
    ["ff02::1", "private"],
    ["2001:db8::1", "private"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "link-local"],
    ["fd00:ec2::254", "link-local"],
    ["::ffff:8.8.8.8", "public"],
    ["::ffff:127.0.0.1", "private"],
    ["::ffff:a9fe:a9fe", "link-local"],
    ["::7f00:1", "private"],
    ["64:ff9b::a9fe:a9fe", "link-local"],
    ["2002:7f00:1::", "private"],
    ["not an address", "private"],
  ])("%s is %s", (address, kind) => {
    expect(addressKind(address)).toBe(kind);
  });
});

describe("environment", () => {
  it("takes AWS's own variables", () => {
    const { s3, policy } = storeEnvironment(
      {
        AWS_ENDPOINT_URL: "http://127.0.0.1:1",
        AWS_ENDPOINT_URL_S3: "http://127.0.0.1:2",
        AWS_REGION: "eu-west-1",
        AWS_DEFAULT_REGION: "x",
        AWS_PROFILE: "p",
        AWS_REQUEST_PAYER: "requester",
        AWS_NO_SIGN_REQUEST: "YES",
      },
      "/w",
    );
    expect(s3).toEqual({ endpoint: "http://127.0.0.1:2", region: "eu-west-1", profile: "p", requestPayer: true, unsigned: true });
    expect(policy.schemes).toContain("file");
    expect(storeEnvironment({ AWS_ENDPOINT_URL: "http://127.0.0.1:1", AWS_REGION: "" }, "/w").s3).toEqual({
      endpoint: "http://127.0.0.1:1",
    });
    expect(storeEnvironment({ AWS_ENDPOINT_URL: "http://x", AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" }, "/w").s3).toEqual({});
  });

  it("is closed in Lambda but for what the function's own settings open", () => {
    const lambda = storeEnvironment(
      {
        AWS_LAMBDA_FUNCTION_NAME: "tile",
        TILEFOLD_S3_READ: "s3://data/landcover, s3://open",
        TILEFOLD_S3_WRITE: "s3://state/",
        TILEFOLD_HTTPS_HOSTS: "good.test",
      },
      "/var/task",
    );
    const tried = (uri: string) => code(() => openStore(uri, lambda));
    for (const uri of [
      "s3://data/landcover/a.tif",
      "s3://data/landcover",
      "s3://open/x",
      "s3://state/parts/1",
      "https://good.test/a.tif",
    ]) {
      expect(tried(uri), uri).toBe("no error");
    }
    for (const uri of [
      "/etc/passwd",
      "file:///proc/self/environ",
      "memory://x/y",
      "s3://data/other",
      "s3://data/landcover-secret/a",
      "s3://opener/x",
      "http://good.test/a.tif",
      "https://good.test:8443/a.tif",
      "https://evil.test/good.test",
      "https://good.test@evil.test/",
      "https://169.254.169.254/latest/meta-data/",
      "https://[fd00:ec2::254]/",
      "https://localhost/",
    ]) {
      expect(tried(uri), uri).toBe("URI_FORBIDDEN");
    }
  });
});

describe("openStore", () => {
  const environment = storeEnvironment({}, "/w");
  it("gives one store per origin and environment", async () => {
    expect(openStore("a.tif", environment)).toBe(openStore("file:///b.tif", environment));
    expect(openStore("s3://bucket/a", environment)).toBe(openStore("s3://bucket/b", environment));
    expect(openStore("s3://bucket/a", environment)).not.toBe(openStore("s3://other/b", environment));
    expect(openStore("s3://bucket/a", environment)).not.toBe(
      openStore("s3://bucket/a", storeEnvironment({ AWS_REGION: "eu-west-1" }, "/w")),
    );
    expect(openStore("https://h.test/a", environment)).toBe(openStore("https://h.test:443/b", environment));
    expect(
      ["/a", "memory://m/a", "https://h.test/", "http://h.test/", "s3://bucket/"].map((uri) => openStore(uri, environment).scheme),
    ).toEqual(["file", "memory", "https", "https", "s3"]);
    await openStore("memory://shared/a", environment).write("memory://shared/a", Uint8Array.of(1));
    expect(await openStore("memory://shared/b", environment).exists("memory://shared/a")).toBe(true);
    await closeStores();
  });
});
