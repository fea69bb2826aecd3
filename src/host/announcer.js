/** SvelteKit's own root component announces each page to screen readers from an element hidden by a static `style`
 * attribute, which the content-security policy refuses, and the element then shows. Style directives go through the
 * object model, which the policy allows.
 * @type {import('svelte/compiler').PreprocessorGroup} */
export const hideAnnouncer = {
  name: 'tamis-announcer',
  markup({ content, filename }) {
    if (!filename?.endsWith('/generated/root.svelte')) return undefined;
    return { code: content.replace(/ style="([^"]+)"/, (_, styles) => ` ${toDirectives(styles)}`) };
  }
};

/** @param {string} styles */
function toDirectives(styles) {
  return styles
    .split(';')
    .map((style) => style.split(':').map((part) => part.trim()))
    .map(([name, value]) => `style:${name}="${value}"`)
    .join(' ');
}
