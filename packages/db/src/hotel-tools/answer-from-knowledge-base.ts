import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';

/** In the caller's language, else in the hotel's first, which a colleague would fall back to as well. */
export const answerFromKnowledgeBase: HotelTool<'answer_from_knowledge_base'> = async (
  { question, language },
  { facts, language: spoken },
) => {
  const system = hotelSystem(facts.hotel.id);
  const tried = [
    ...new Set([language ?? spoken ?? facts.hotel.languages[0] ?? 'en', facts.hotel.languages[0] ?? 'en']),
  ];
  for (const candidate of tried) {
    const articles = await system.findAnswers({ question, language: candidate });
    if (articles[0]) {
      const found = articles.map(({ title, answer }) => ({ title, answer }));
      return { outcome: 'success', output: { answer: articles[0].answer, articles: found } };
    }
  }
  return { outcome: 'not_found', output: { answer: null, articles: [] } };
};
