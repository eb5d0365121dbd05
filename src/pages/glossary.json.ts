// The terms for the cards: /glossary.json
import { glossary } from '@/glossary.ts';

export async function GET() {
  const terms = await glossary();
  const cards = terms.map(({ term: { id, term, english, definition } }) => [
    id,
    { term, english, definition },
  ]);
  return Response.json(Object.fromEntries(cards));
}
