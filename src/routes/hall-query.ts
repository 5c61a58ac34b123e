const HALL = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `?hall=…` of an address, to be carried on to the next; empty where none is named. */
export const hallQuery = ({ searchParams }: URL): string => {
  const hall = searchParams.get('hall') ?? '';
  return HALL.test(hall) ? `?hall=${hall}` : '';
};
