import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApiDocument } from '../../src/http/openapi.ts';

test('the document of the API is an OpenAPI 3.1 document', async () => {
  const validator = new Validator();
  expect(await validator.validate(openApiDocument('1.0.0'))).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
  const { paths: _, ...without } = openApiDocument('1.0.0');
  const wrong = { ...without, paths: { 'no-slash': { get: { responses: 1 } } } };
  expect(await new Validator().validate(wrong)).toMatchObject({ valid: false });
});
