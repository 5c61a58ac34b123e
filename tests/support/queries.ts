import { Client } from 'pg';

/** How many statements an act sends to the database. */
export const countQueries = async (act: () => Promise<unknown>): Promise<number> => {
  const original = Client.prototype.query;
  let sent = 0;
  Client.prototype.query = new Proxy(original, {
    apply(query, client, given) {
      sent += 1;
      return Reflect.apply(query, client, given);
    }
  });
  try {
    await act();
    return sent;
  } finally {
    Client.prototype.query = original;
  }
};
