/** Small functions that stand in for tilefold's own, to try what surrounds them: written as text, zipped, created directly. */
import { crc32 } from "node:zlib";
import { CreateFunctionCommand, type LambdaClient, waitUntilFunctionActiveV2 } from "@aws-sdk/client-lambda";

export interface StandIn {
  readonly name: string;
  /** Source of index.mjs, which exports `handler`. */
  readonly source: string;
  readonly timeoutSeconds?: number;
  readonly memoryMb?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The function's ARN, once it can be invoked. */
export async function createStandIn(lambda: LambdaClient, standIn: StandIn): Promise<string> {
  const { FunctionArn } = await lambda.send(
    new CreateFunctionCommand({
      FunctionName: standIn.name,
      Runtime: "nodejs22.x",
      Handler: "index.handler",
      Role: "arn:aws:iam::000000000000:role/stand-in",
      Architectures: ["arm64"],
      Timeout: standIn.timeoutSeconds ?? 10,
      MemorySize: standIn.memoryMb ?? 256,
      Environment: { Variables: { ...standIn.environment } },
      Code: { ZipFile: zipOf("index.mjs", Buffer.from(standIn.source)) },
    }),
  );
  await waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 60, minDelay: 0.1, maxDelay: 1 }, { FunctionName: standIn.name });
  return FunctionArn ?? "";
}

/** A ZIP archive with one stored file (PKWARE APPNOTE 4.3). */
function zipOf(name: string, bytes: Buffer): Buffer {
  const fileName = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0); // version needed
  common.writeUInt16LE(0x21, 8); // 1 January 1980
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(bytes.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(fileName.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, fileName, bytes]);
  const attributes = Buffer.alloc(14);
  attributes.writeUInt32LE((0o100644 << 16) >>> 0, 6);
  const directory = Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 3]), common, attributes, fileName]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, Buffer.from("PK\x05\x06"), end]);
}
