/**
 * Lists what a published SVG may hold: its elements, its attributes, and the references and styles inside their values.
 */

const words = (list: string) => new Set(list.split(/\s+/).filter(Boolean));

/** Elements that draw, describe or animate. */
export const SVG_ELEMENTS = words(`
  svg g defs symbol use switch title desc style a
  path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateTransform animateMotion mpath set`);

/** Elements that change an attribute as time goes by. */
export const SVG_ANIMATIONS = words('animate animateTransform animateMotion set');

/** Attributes whose values are words for people, so that brackets in them mean nothing. */
const SPOKEN = words('aria-label aria-description aria-roledescription');

/** Attributes that draw; handlers, namespaces and editors' own data are absent. */
export const SVG_ATTRIBUTES = words(`
  id class style lang xml:lang xml:space role tabindex focusable aria-hidden aria-label aria-labelledby aria-describedby
  aria-description aria-roledescription version baseProfile viewBox preserveAspectRatio width height x y x1 x2 y1 y2 cx cy
  r rx ry fx fy fr dx dy d points pathLength transform rotate textLength lengthAdjust startOffset method spacing side
  href systemLanguage requiredFeatures gradientUnits gradientTransform spreadMethod offset patternUnits
  patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight
  refX refY orient filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude
  exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha kernelUnitLength
  surfaceScale diffuseConstant specularConstant specularExponent lighting-color limitingConeAngle azimuth elevation
  pointsAtX pointsAtY pointsAtZ z scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves
  seed stitchTiles flood-color flood-opacity
  attributeName attributeType begin dur end min max restart repeatCount repeatDur fill calcMode keyTimes keySplines
  keyPoints path from to by additive accumulate origin
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline enable-background fill-opacity fill-rule filter font font-family
  font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing marker
  marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events
  shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-orientation text-overflow text-rendering
  transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode`);

const FUNCTIONS = words(`
  url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix var calc min max clamp
  matrix translate translatex translatey scale scalex scaley rotate skewx skewy translate3d scale3d rotate3d matrix3d
  cubic-bezier steps linear not is where has nth-child nth-of-type nth-last-child
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  circle ellipse inset polygon path and or only screen`);

const MAX_FUNCTION = 40;

/** Returns whether a reference stays inside the drawing. */
export function isSafeReference(value: string): boolean {
  return /^#[^\s"'<>\\]+$/.test(value.trim());
}

/**
 * Returns whether CSS, a whole style sheet or one value, calls only functions that fetch nothing and holds no at-rules
 * but `@media` and `@keyframes`.
 */
export function isSafeStyle(css: string): boolean {
  if (/[\\<]/.test(css)) return false;
  for (const [, rule] of css.matchAll(/@([\w-]*)/g)) {
    if (rule?.toLowerCase() !== 'media' && rule?.toLowerCase() !== 'keyframes') return false;
  }
  if (/behavio[u]?r\s*:|-moz-binding/i.test(css)) return false;
  const parts = css.split('(');
  return parts.slice(1).every((inside, index) => {
    // Only the end is searched, as patterns take long over long words
    const name = /[\w-]*$/.exec((parts[index] as string).slice(-MAX_FUNCTION))?.[0].toLowerCase() ?? '';
    if (name === 'url') return /^\s*["']?#/.test(inside.slice(0, MAX_FUNCTION));
    return name === '' || FUNCTIONS.has(name);
  });
}

/** Returns whether an attribute may be published with this value. */
export function isSafeAttribute(name: string, value: string): boolean {
  if (!SVG_ATTRIBUTES.has(name)) return false;
  if (name === 'href') return isSafeReference(value);
  return SPOKEN.has(name) || isSafeStyle(value);
}
