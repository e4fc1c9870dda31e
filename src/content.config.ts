/** Astro's collections. */
import { defineCollection } from 'astro:content';
import { articlesLoader } from './newsroom/collections.ts';

export const collections = { articles: defineCollection({ loader: articlesLoader() }) };
