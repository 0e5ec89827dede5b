/** The actions' own repositories and their users have these; newer versions may be missing. */
export const pins: Readonly<Record<string, string>> = {
  'actions/attest v4.2.2': '1e69f48acb82d1966a394da916b4c1698aa569d6',
  'actions/checkout v6.0.0': '1af3b93b6815bc44a9784bd300feb67ff0d1eeb3',
  'actions/checkout v7.0.1': '3d3c42e5aac5ba805825da76410c181273ba90b1',
  'actions/create-github-app-token v3.2.0': 'bcd2ba49218906704ab6c1aa796996da409d3eb1',
  'actions/dependency-review-action v4.9.0': '2031cfc080254a8a887f58cffee85186f0e49e48',
  'actions/dependency-review-action v5.0.0': 'a1d282b36b6f3519aa1f3fc636f609c47dddb294',
  'actions/download-artifact v8.0.1': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c',
  'actions/setup-go v7.0.0': 'b7ad1dad31e06c5925ef5d2fc7ad053ef454303e',
  'actions/setup-node v7.0.0': '820762786026740c76f36085b0efc47a31fe5020',
  'actions/upload-artifact v7.0.0': 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
  'actions/upload-artifact v7.0.1': '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a',
  'github/codeql-action v4.36.2': '8aad20d150bbac5944a9f9d289da16a4b0d87c1e',
  'github/codeql-action v4.37.7': 'ff2f1c621b7f889edc0d3c761ac2e6a3f8cdb0dd',
  'ossf/scorecard-action v2.4.4': '2d1146689b8cda280b9bc96326124645441f03bc',
  'step-security/harden-runner v2.20.1': 'b09bb98e06d4d774595224525879c09bc6e98c40',
  'zizmorcore/zizmor-action v0.6.2': '3dc1ecc9bcb9e94e9b2c709687979e1298497054',
}
