import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type ProductProcess, startProduct } from './product-process.ts';

/** Who may register everybody else in a new product. */
export const FIRST_ADMINISTRATOR = {
  name: 'Әкімші',
  email: 'administrator@new.example',
  password: 'the first administrator'
} as const;

const ENVIRONMENT = {
  DEMO: '0',
  ADMINISTRATOR_NAME: FIRST_ADMINISTRATOR.name,
  ADMINISTRATOR_EMAIL: FIRST_ADMINISTRATOR.email,
  ADMINISTRATOR_PASSWORD: FIRST_ADMINISTRATOR.password
};

/**
 * The built product as it is on its first day, for this test file alone: the register, one administrator and nothing else. For what
 * would disturb those who share the demonstration. Returns its address.
 */
export const useNewProduct = (): (() => string) => {
  const name = `test_${process.pid}_new`;
  const url = new URL(inject('productDatabase'));
  const data = mkdtempSync(join(tmpdir(), 'kezdesu-new-'));
  let product: ProductProcess | undefined;
  let address = '';
  beforeAll(async () => {
    await asAdmin(url, `create database ${name}`);
    product = startProduct(Object.assign(new URL(url), { pathname: `/${name}` }).href, data, ENVIRONMENT);
    address = await product.address;
  });
  afterAll(async () => {
    await product?.stop();
    await asAdmin(url, `drop database if exists ${name} with (force)`);
    rmSync(data, { recursive: true, force: true });
  });
  return () => address;
};

const asAdmin = async (url: URL, sql: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
};
