/** The generator's words in European Portuguese, where they differ from Portuguese. */
import type { InterfaceWords } from '../core/i18n/interface-words.ts';

export const ptPt: Partial<InterfaceWords> = {
  showPanel: '{label}: mostrar ligações',
  account: 'A sua conta',
  app: 'Descarregar a aplicação',
  scanApp: 'Leia o código para descarregar',
  breadcrumb: 'Está aqui',
  privacyText:
    'Veja aqui o que estas páginas guardam no seu navegador, e para quem. O que é estritamente necessário funciona sem perguntar. Tudo o resto espera pela sua escolha, que pode alterar aqui em qualquer altura.',
  consentDetails:
    'Para que servem: {purposes}. Pode retirar o consentimento em qualquer altura em «{link}», no rodapé de cada página.',
  consentGiven: 'Fez a sua escolha a {date}.',
  downloadRecord: 'Transferir o registo',
  necessaryText:
    'Sem eles as páginas não funcionam, ou fazem o que o próprio leitor pediu, como recordar um tema. Não podem ser desativados.',
  lifetimeKept: 'até o apagar',
  themeStored: 'Recorda o tema que escolheu.',
  offerStored: 'Recorda a sua resposta à oferta de outro idioma.',
  currencyStored: 'Recorda a moeda que escolheu.',
  consentStored: 'Recorda o que permitiu e recusou.',
  embedText:
    'Ao carregar este conteúdo, {provider} fica a saber o seu endereço IP e pode guardar cookies no seu navegador.',
  skipEmbed: 'Saltar: {title}',
  loadFailed: 'De momento não é possível carregar isto.',
  cookieOrigin: 'Recorda de onde chegou pela primeira vez a estas páginas.',
  likesStored:
    'Recorda aquilo de que gosta e um código aleatório com o qual cada gosto conta uma só vez e pode ser retirado. É criado com o seu primeiro gosto.',
  published: 'Publicado a',
  updated: 'Atualizado a {date}',
  nextPicture: 'Imagem seguinte',
  share: 'Partilhar este artigo',
  shareOn: 'Partilhar no {target}',
  shareByEmail: 'Partilhar por e-mail',
  shareMore: 'Outras formas de partilhar',
  copyLink: 'Copiar ligação',
  linkCopied: 'Ligação copiada',
  copyFailed: 'Não foi possível copiar a ligação. Copie-a da barra de endereços.',
  like: 'Gosto',
  likeCount: { one: '{count} gosto', many: '{count} de gostos', other: '{count} gostos' },
  pressRelease: 'Comunicado de imprensa',
  noStories: 'Ainda não foi publicado nenhum artigo.',
  search: 'Pesquisar',
  searchStories: 'Pesquisar artigos',
  searchNothing: 'Nada foi encontrado para «{query}». Tente outras palavras, ou menos palavras.',
  searching: 'A pesquisar…',
  searchFailed: 'A pesquisa não está disponível de momento.',
  searchWithoutScript: 'A pesquisa precisa de JavaScript. Todos os artigos também estão no arquivo.',
  notFoundText: 'O endereço pode estar mal escrito, ou a página pode ter sido retirada.',
  movedText: 'O novo endereço abre-se dentro de momentos. Se nada acontecer, siga esta ligação:',
  gone: 'Este artigo já não está disponível',
  goneText: 'Foi retirado ou terminou o prazo de publicação.',
};
