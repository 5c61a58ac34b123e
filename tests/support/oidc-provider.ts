import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A real OpenID Connect provider on 127.0.0.1 that signs everybody in as `email` without asking. */
export type TestProvider = { issuer: string; signInAs: (email: string) => void; stop: () => Promise<void> };

export const CLIENT = { id: 'kezdesu', secret: 'a secret of the tests only' };

export const startOidcProvider = async (callback: string): Promise<TestProvider> => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  let email = '';
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of the tests'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true, name: 'Somebody' })
    }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` }
  });
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void provider.callback()(request, response);
    void consent(provider, request, response, email);
  });
  return { issuer, signInAs: (next) => (email = next), stop: () => closed(server) };
};

type Exchange = Parameters<Provider['interactionDetails']>;

const consent = async (
  provider: Provider,
  request: Exchange[0],
  response: Exchange[1],
  email: string
): Promise<void> => {
  const { params, session } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: session?.accountId ?? email, clientId: String(params['client_id']) });
  grant.addOIDCScope('openid email profile');
  const result = { login: { accountId: email }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
};

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
