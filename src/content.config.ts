/** Astro's collections. */
import { defineCollection } from 'astro:content';
import { articlesLoader } from './astro/articles-loader.ts';

export const collections = { articles: defineCollection({ loader: articlesLoader() }) };
