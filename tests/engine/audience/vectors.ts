import type { SettingsWish } from '#lib/engine/audience/offer.ts';

/** Published test vectors (networks.md 5.1 to 5.4) and those derived for Tamis (5.5). A digest of null: only the normal
 * form is published. Values marked clear are written as they are. */
export interface Vector {
  readonly network: string;
  readonly field: string;
  readonly input: string;
  readonly normal: string;
  readonly digest: string | null;
  readonly wish?: SettingsWish;
}

const test = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const us: SettingsWish = { country: 'US' };
const fr: SettingsWish = { country: 'FR' };

const meta = (field: string, input: string, normal: string, digest: string | null, wish?: SettingsWish): Vector => ({
  network: 'meta',
  field,
  input,
  normal,
  digest,
  ...(wish ? { wish } : {})
});
const google = (field: string, input: string, normal: string, digest: string | null, wish?: SettingsWish): Vector => ({
  ...meta(field, input, normal, digest, wish),
  network: 'google'
});

export const metaVectors: readonly Vector[] = [
  meta(
    'email',
    'mary@example.com',
    'mary@example.com',
    'f1904cf1a9d73a55fa5de0ac823c4403ded71afd4c3248d00bdcd0866552bb79'
  ),
  meta('phone', '15559876543', '15559876543', '1ef970831d7963307784fa8688e8fce101a15685d62aa765fed23f3a2c576a4e'),
  meta(
    'email',
    'John_Smith@gmail.com',
    'john_smith@gmail.com',
    '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'
  ),
  meta('phone', '(650)555-1212', '16505551212', 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176', us),
  meta('fn', 'Mary', 'mary', '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec'),
  meta('fn', '정', '정', '8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14'),
  meta('fn', 'Valéry', 'valéry', '08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c'),
  meta('dob', '2/16/1997', '19970216', '01acdbf6ec7b4f478a225f1a246e5d6767eeab1a7ffa17f025265b5b94f40f0c', {
    dates: 'month-first'
  }),
  meta('country', 'United States', 'us', '79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621'),
  meta('ct', 'New York', 'newyork', null),
  meta('zip', '94035', '94035', null),
  meta('zip', '1987', '1987', null),
  meta('zip', '75018', '75018', null),
  meta('zip', 'M1 1AE', 'm11ae', null),
  meta('fn', '  TEST ', 'test', test),
  meta('ln', '..test..', 'test', test),
  meta('ln', '  test  ', 'test', test),
  meta('extern_id', 'abc123def', 'abc123def', null),
  ...[
    '9b431636bd164765d63c573c346708846af4f68fe3701a77a3bdd7e7e5166254',
    '8cc62c145cd0c6dc444168eaeb1b61b351f9b1809a579cc9b4c9e9d7213a39ee',
    '4eaf70b1f7a797962b9d2a533f122c8039012b31e0a52b34a426729319cb792a',
    '98df8d46f118f8bef552b0ec0a3d729466a912577830212a844b73960777ac56'
  ].map((digest, index) => meta('email', `test${index + 1}@example.com`, `test${index + 1}@example.com`, digest)),
  ...[
    'b36a83701f1c3191e19722d6f90274bc1b5501fe69ebf33313e440fe4b0fe210',
    '2b3b2b9ce842ab8b6a6c614cb1f9604bb8a0d502d1af49c526b72b10894e95b5',
    '898628e28890f937bdf009391def42879c401a4bcf1b5fd24e738d9f5da8cbbb'
  ].map((digest, index) => meta('email', `user${index + 1}@example.com`, `user${index + 1}@example.com`, digest)),
  meta('phone', '+1 (800) 555-1234', '18005551234', null),
  meta('phone', '0044 207 123 4567', '442071234567', null),
  meta('ln', "O'Brien", 'obrien', null),
  meta('fn', 'Anne-Marie', 'annemarie', null),
  meta('zip', '90210-1234', '90210', null),
  meta('zip', 'SW1A 1AA', 'sw1a1aa', null),
  meta('country', 'U.S.', 'us', null)
];

const alexz = '509e933019bb285a134a9334b8bb679dff79d0ce023d529af4bd744d47b4fd8a';
const toll = 'fb4f73a6ec5fdb7077d564cdd22c3554b43ce49168550c3b12c547b78c517b30';
export const googleVectors: readonly Vector[] = [
  google('email', '  ALEXZ@example.com   ', 'alexz@example.com', alexz),
  google('phone', '   +1-800-555-0100', '+18005550100', toll),
  google('phone', '1-800-555-0100   ', '+18005550100', toll),
  google(
    'first-name',
    '  GivenName  ',
    'givenname',
    '128a07bfe2df877c52076e60d7774cf5baaa046c5a6c48daf30ff43ecca2f814'
  ),
  google(
    'last-name',
    '  FamilyName ',
    'familyname',
    '77762c287e61ce065bee5c15464012c6fbe088398b8057627d5577249430d574'
  ),
  google(
    'email',
    'dana@example.com',
    'dana@example.com',
    '07e2f1394b0ea80e2adca010ea8318df697001a005ba7452720edda4b0ce57b3'
  ),
  google(
    'email',
    'DanaM@example.com',
    'danam@example.com',
    '1df6b43bc68dd38eca94e6a65b4f466ae537b796c81a526918b40ac4a7b906c7'
  ),
  google(
    'email',
    'ALEXF@example.com',
    'alexf@example.com',
    '19de0a9906ebee29fe82087be5ec44f3c01e40730bc808b663c71f19dd6b12f2'
  ),
  google(
    'email',
    'AlexF@cymbalgroup.com',
    'alexf@cymbalgroup.com',
    '7d2d80e240594dcee2e57f57885ee286c4b232dd142234d7a0af6d31cc86679b'
  ),
  google(
    'email',
    'alexF@altostrat.com',
    'alexf@altostrat.com',
    '063c45291827d4994f98357b72862b25885834fd53cf8f0e4af359916fc03c62'
  ),
  google(
    'phone',
    '+1 800-555-0101',
    '+18005550101',
    '61d6c2976b5d92b1ad63073a12fddd26040cd980067d03a93dd1cc50f1a3ac68'
  ),
  google(
    'phone',
    '+1 800-555-0102',
    '+18005550102',
    'c5383c2eeada28210d27f011bc127d4f9562cf38ff0c9bba33dd45ae79b9fe7c'
  ),
  google(
    'email',
    'quinn@CYMBALGROUP.com',
    'quinn@cymbalgroup.com',
    '05bb62526f091b45d20e243d194766cca8869137421047dc53fa4876d111a6f0'
  ),
  google(
    'email',
    'baklavainthebalkans@gmail.com',
    'baklavainthebalkans@gmail.com',
    'f1fcde379f31f4d446b76ee8f34860eca2288adc6b6d6c0fdc56d9eee75a2fa5'
  ),
  google(
    'email',
    'rosario@example.org',
    'rosario@example.org',
    '83a834cc5327bc4dee7c5408988040dc5813c7662611cd93b707aff72bf7d33f'
  ),
  google(
    'email',
    'cloudySanFrancisco@GMAIL.com',
    'cloudysanfrancisco@gmail.com',
    '223ebda6f6889b1494551ba902d9d381daf2f642bae055888e96343d53e9f9c4'
  ),
  google(
    'phone',
    '+1-800-555-0110',
    '+18005550110',
    '525c2390a4e2a9766fa8ddc341dd10414603baebefa401f5a5e29f55e176525d'
  ),
  google(
    'email',
    'user.name+NYC@Example.com',
    'user.name+nyc@example.com',
    'f109a2a632fbcea5fc82049f50beed3d8621bf9034399f437fb622222acccdac'
  ),
  google('email', 'jefferson.Loves.hiking@gmail.com', 'jeffersonloveshiking@gmail.com', null),
  google('email', 'j.e.f..ferson.Loves.hiking@gmail.com', 'jeffersonloveshiking@gmail.com', null),
  google('email', 'j.e.f..ferson.Loves.hiking@googlemail.com', 'jeffersonloveshiking@googlemail.com', null),
  google('email', 'Cloudy.SanFrancisco+shopping@gmail.com', 'cloudysanfrancisco@gmail.com', null),
  google('phone', '1 800 555 0100', '+18005550100', null),
  google('phone', '18005550100', '+18005550100', null),
  google('phone', '+1 800-555-0100', '+18005550100', null),
  google('phone', '441134960987', '+441134960987', null),
  google('phone', '+44-113-496-0987', '+441134960987', null),
  google('first-name', ' Mr. Alex   ', 'alex', null),
  google('first-name', ' Alex Dr.', 'alex dr.', null),
  google('first-name', ' Mralex', 'mralex', null),
  google('last-name', ' Quinn, Jr.  ', 'quinn', null),
  google('last-name', 'quinn, jr., dds', 'quinn', null),
  google('last-name', 'Quinn-Alex', 'quinn-alex', null),
  google('last-name', 'Boardds', 'boardds', null),
  google('country', ' us ', 'US', null),
  google('postcode', ' WC2H 8LG ', 'WC2H 8LG', null)
];

export const otherVectors: readonly Vector[] = [
  {
    network: 'snapchat',
    field: 'email',
    input: 'Person@Example.com',
    normal: 'person@example.com',
    digest: '542d240129883c019e106e3b1b2d3f3cb3537c43c425364de8e951d5a3083345'
  },
  {
    network: 'snapchat',
    field: 'phone',
    input: '+44 844 412 4653',
    normal: '448444124653',
    digest: 'dc008fda46e2e64002cf2f82a4906236282d431c4f75e5b60bfe79fc48546383'
  },
  {
    network: 'free',
    field: 'trimmed-lower',
    input: 'John',
    normal: 'john',
    digest: '96d9632f363564cc3032521409cf22a852f2032eec099ed5967c0d000cec607a'
  },
  {
    network: 'tiktok',
    field: 'email',
    input: 'janedoe@gmail.com',
    normal: 'janedoe@gmail.com',
    digest: 'd6117306485ed0e50afab3ac871e98f81699151f30281527d63ff5f233656c69'
  },
  {
    network: 'tiktok',
    field: 'phone',
    input: '+37493828222',
    normal: '37493828222',
    digest: '65b7e6dcf6f4310f8d7cbfbd78289a753062fb054d6664fb9aaac5df66a422d4',
    wish: { options: { phone: 'digits' } }
  },
  {
    network: 'tiktok',
    field: 'mobile',
    input: '5f3a2b18-9c4d-4e7f-b8e2-17d3a1e69b25',
    normal: '5f3a2b18-9c4d-4e7f-b8e2-17d3a1e69b25',
    digest: '83dc3f5f32b9472613b0f038d36f22585a609d018af6f6067f50da318bf354bd'
  },
  {
    network: 'x',
    field: 'handle',
    input: '@AdsAPI',
    normal: 'adsapi',
    digest: '49e0be2aeccfb51a8dee4c945c8a70a9ac500cf6f5cb08112575f74db9b1470d'
  },
  // of UID2, whose digest is published in Base64: tMmiiTI7IaAcPpQPFQ65uMVCWH8av9jw4cwf/F5HVRQ=
  {
    network: 'linkedin',
    field: 'email',
    input: 'user@example.com',
    normal: 'user@example.com',
    digest: 'b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514'
  }
];

export const derivedVectors: readonly Vector[] = [
  {
    network: 'powerspace',
    field: 'email',
    input: 'Prenom.Nom@Example.FR',
    normal: 'prenom.nom@example.fr',
    digest: 'a14049761b66b860e8f099e5a4e599ac'
  },
  {
    network: 'powerspace',
    field: 'email',
    input: 'user@example.com',
    normal: 'user@example.com',
    digest: 'b58996c504c5638798eb6b511e6f49af'
  },
  {
    network: 'powerspace',
    field: 'email',
    input: 'john_smith@gmail.com',
    normal: 'john_smith@gmail.com',
    digest: 'ac862c981fee6b90654257051c4e197a'
  },
  {
    network: 'powerspace',
    field: 'email',
    input: 'Élodie@example.fr',
    normal: 'élodie@example.fr',
    digest: '2e44faff35603494059af25dce9cb068'
  },
  google(
    'phone',
    '06 12 34 56 78',
    '+33612345678',
    '42d573cfc315801d4cd8eddd5416b416a0bf298b9b9e12d6b07442c91db42bd8',
    fr
  ),
  meta(
    'phone',
    '06 12 34 56 78',
    '33612345678',
    '8a3e7886c9335e82e02299fa3e87b46e2de3b0c63d56003e30a5029394a47661',
    fr
  ),
  google(
    'email',
    'alex.2+myalias@gmail.com',
    'alex2@gmail.com',
    '3663dbed96fe29729d2e1ba646b09559bb3dec9c73124bb70a3bea135ee5546b'
  ),
  meta('gen', 'Male', 'm', '62c66a7a5dd70c3146618063c344e531e6d4b59e379808443ce962b3abd63c5a'),
  meta('gen', 'Female', 'f', '252f10c83610ebca1a059c0bae8255eba2f95be4d1d7bcfa89d7248a82d9f111'),
  meta('doby', '1990', '1990', 'a7be8e1fe282a37cd666e0632b17d933fa13f21addf4798fc0455bc166e2488c'),
  {
    network: 'free',
    field: 'birth-month',
    input: '1',
    normal: '01',
    digest: '938db8c9f82c8cb58d3f3ef4fd250036a48d26a712753d2fde5abd03a85cabf4'
  },
  meta('zip', '75001', '75001', '3f089dbdff98360a35193e7d401b76b21f5c0d5d6fb76a28660aaaed83a4c3e3'),
  meta('zip', 'SW1A 1AA', 'sw1a1aa', '830e1d4b9838bab1f5c2acdb23e0b502ff13a9832c4632e8d67a1d43d3b7f614'),
  meta('country', 'France', 'fr', '67ad8f41a7bb0a18c45f3efd8f6a32bdcd832bcf8f3f2eb44006c03d53076e18'),
  meta('country', 'FR', 'fr', '67ad8f41a7bb0a18c45f3efd8f6a32bdcd832bcf8f3f2eb44006c03d53076e18'),
  meta('ct', 'Saint-Étienne', 'saintetienne', 'a8f6ec111511a342604a5f59281164c4edd7fe001da9d3380e4f58ac41e8994a')
];
