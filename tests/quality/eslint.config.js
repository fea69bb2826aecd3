import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from '../../svelte.config.js';

// Papa's own worker is built from a blob, which the content-security policy forbids
const papaWorker = {
  selector: "CallExpression[callee.object.name='Papa'] Property[key.name='worker'][value.value=true]",
  message: 'PapaParse runs as a plain parser inside our own workers.'
};
// `style:width={…}` goes through the CSSOM; an attribute in the template is a breach of the content-security policy
const staticStyle = {
  selector: "SvelteAttribute[key.name='style']",
  message: 'Use a class, or style:property={…}.'
};
const rootFolder = new URL('../..', import.meta.url).pathname;

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      'build/**',
      '.svelte-kit/**',
      'tests/artefacts/**',
      // another language in TypeScript's clothes
      'src/lib/kernel/assembly/**'
    ]
  },
  tseslint.configs.recommendedTypeChecked,
  svelte.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: rootFolder,
        extraFileExtensions: ['.svelte']
      }
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // types and names that do not exist are the compiler's business
      'no-undef': 'off',
      'no-restricted-syntax': ['error', papaWorker],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // awaiting inside a callback whose result nobody reads is how the platform's own listeners are written
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // a face that others await may answer at once
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': ['error', papaWorker, staticStyle],
      'svelte/no-at-debug-tags': 'error',
      // a component may be given a thing of the domain and show half of it
      'svelte/no-unused-props': ['error', { allowUnusedNestedProperties: true }],
      // most maps are made once and only read; those that are state say so
      'svelte/prefer-svelte-reactivity': 'off',
      // svelte-check sees the types of components, this parser does not
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off'
    }
  },
  {
    // what a test takes from a library's double or a browser's global is judged by what it expects of it
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off'
    }
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked]
  }
);
