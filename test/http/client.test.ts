import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApiDocument } from '../../src/http/openapi.ts';
import { clientText } from '../../tools/client.mjs';

test('the client is the one that follows from the document of the API', async () => {
  await expect(clientText(openApiDocument('0'))).toMatchFileSnapshot(
    join(import.meta.dirname, '../../src/http/client.ts'),
  );
});
