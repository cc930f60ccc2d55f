import { readdirSync } from 'node:fs'
import pluginVue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

const features = readdirSync(new URL('./src/features', import.meta.url))

/** A feature sees platform and design, never another feature or a door. */
const fences = features.map((feature) => ({
  files: [`src/features/${feature}/**/*.{ts,vue}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              '@/doors/**',
              '**/doors/**',
              ...features
                .filter((other) => other !== feature)
                .flatMap((other) => [`@/features/${other}/**`, `**/../${other}/**`]),
            ],
            message:
              'A feature knows no door and no other feature: what both need belongs to platform or design.',
          },
        ],
      },
    ],
  },
}))

const HAN = '/[\\u3400-\\u9fff\\u3000-\\u303f\\uff00-\\uffef]/'
const MESSAGE = 'Text belongs in zh-CN.json and en.json.'

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'src/platform/http/schema.ts', 'tests/browser/out/**'] },
  ...tseslint.configs.strict,
  ...pluginVue.configs['flat/recommended'],
  { rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    rules: {
      'vue/multi-word-component-names': ['error', { ignores: [] }],
      'vue/require-default-prop': 'off',
      // Layout is prettier's.
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/no-v-html': 'error',
      'vue/no-bare-strings-in-template': [
        'error',
        {
          allowlist: [
            ...'ABCDEHLMX',
            'Ctrl ↵',
            '·',
            '→',
            '↑',
            '↓',
            '(',
            ')',
            '/',
            ':',
            ',',
            '%',
            '×',
            '✓',
            'Esc',
            'Enter',
            'Ctrl',
            'Alt',
            '?',
            '—',
            '…',
            '−',
            '+',
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=${HAN}]`, message: MESSAGE },
        { selector: `TemplateElement[value.raw=${HAN}]`, message: MESSAGE },
      ],
      'max-lines': ['error', { max: 250 }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['src/**/composables/*.ts'], rules: { 'max-lines': ['error', { max: 200 }] } },
  { files: ['src/**/__tests__/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/platform/**', 'src/design/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@/features/**', '@/doors/**', '**/features/**', '**/doors/**'],
              message: 'platform and design know no feature and no door.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/no-restricted-static-attribute': [
        'error',
        { key: 'style', message: 'The policy of the server allows no style attributes.' },
      ],
    },
  },
  ...fences,
)
