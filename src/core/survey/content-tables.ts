/** The tables of pictures, their alternatives, titles, and links to other sites. */
import type { CheckName } from '../problems/checks.ts';
import { compareText } from '../text/compare-text.ts';
import type { OutsideLink, Survey, SurveyedPicture } from './survey.ts';
import { type Cell, createTable, numberCell, type SurveyTable } from './survey-table.ts';
import { SURVEY_WORDS } from './survey-words.ts';

const ALTERNATIVES: readonly CheckName[] = ['missing-alt', 'vague-alt', 'alt-is-file-name', 'missing-captions'];

/** What has no alternative, or one that says nothing. */
export function alternativesTable(survey: Survey): SurveyTable {
  const rows = survey.problems
    .filter(({ check, field }) => ALTERNATIVES.includes(check) || (check === 'missing-value' && field === 'cover.alt'))
    .map(({ check, file, line, message }) => [placeCell(survey, file, line), { text: check }, { text: message }]);
  return createTable('alternatives', SURVEY_WORDS.alternatives, rows);
}

/** The widths below which a picture is blurred, in pixels: for Google Discover, and for the file that phones load. */
const LEAST = { cover: 1200, figure: 840 };
const HEAVY = 10_000_000;

/** The pictures that are too small or too heavy, the heaviest first. */
export function picturesTable(survey: Survey): SurveyTable {
  const rows = survey.pictures
    .map((picture) => ({ picture, faults: faultsOf(picture) }))
    .filter(({ faults }) => faults.length > 0)
    .sort((a, b) => b.picture.bytes - a.picture.bytes || compareText(a.picture.path, b.picture.path))
    .map(({ picture, faults }) => [
      placeCell(survey, picture.path),
      placeCell(survey, picture.file),
      numberCell(picture.width),
      numberCell(picture.height),
      { ...numberCell(picture.bytes / 1e6, 2), value: picture.bytes },
      { text: faults.join(', ') },
    ]);
  return createTable('pictures', SURVEY_WORDS.pictures, rows);
}

function faultsOf({ width, bytes, isCover, isDrawing }: SurveyedPicture): string[] {
  const words = SURVEY_WORDS.pictures;
  const isSmall = !isDrawing && width < (isCover ? LEAST.cover : LEAST.figure);
  return [
    ...(isSmall ? [isCover ? words.smallCover : words.smallFigure] : []),
    ...(bytes > HEAVY ? [words.heavy] : []),
  ];
}

/** The titles that search results or cards cut off, the widest first. */
export function titlesTable(survey: Survey): SurveyTable {
  const { search, card } = SURVEY_WORDS.titles;
  const rows = survey.titles
    .filter(({ isCutInSearch, isCutOnCard }) => isCutInSearch || isCutOnCard)
    .sort((a, b) => b.pixels - a.pixels || compareText(a.article.path, b.article.path))
    .map(({ article, pixels, isCutInSearch, isCutOnCard }) => [
      { text: article.title, href: survey.hrefOf(survey.shownPath(article.path)), lang: article.locale },
      { text: article.locale },
      numberCell(Math.round(pixels)),
      { text: [...(isCutInSearch ? [search] : []), ...(isCutOnCard ? [card] : [])].join(', ') },
    ]);
  return createTable('titles', SURVEY_WORDS.titles, rows);
}

/** The addresses of other sites that are dead, those that stand in the most places first. */
export function linksTable(survey: Survey): SurveyTable {
  const words = SURVEY_WORDS.links;
  const { links } = survey;
  if (!links) return createTable('links', words, [], words.unasked);
  const isSilent =
    links.length > 0 && links.every(({ answer }) => typeof answer.status !== 'number' && answer.state === 'unsure');
  if (isSilent) return createTable('links', words, [], words.silent);
  const rows = links
    .filter(({ answer }) => answer.state === 'dead')
    .sort((a, b) => b.places.length - a.places.length || compareText(a.address, b.address))
    .map((link) => [
      { text: link.address, href: link.address },
      { text: answerText(link) },
      numberCell(link.places.length),
      firstPlace(survey, link),
    ]);
  const unsure = links.filter(({ answer }) => answer.state === 'unsure').length;
  const note = `${words.note} ${words.counts(links.length, unsure)}`;
  return createTable('links', { ...words, note }, rows);
}

function answerText({ answer: { status } }: OutsideLink): string {
  return typeof status === 'number'
    ? String(status)
    : SURVEY_WORDS.links[status === 'unreachable' ? 'unreachable' : status];
}

function firstPlace(survey: Survey, { places }: OutsideLink): Cell {
  const [first] = places;
  return first ? placeCell(survey, first.file, first.line) : { text: '' };
}

function placeCell({ hrefOf }: Survey, file: string, line?: number): Cell {
  return { text: line === undefined ? file : `${file}:${line}`, href: hrefOf(file, line) };
}
