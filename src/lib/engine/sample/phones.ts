import type { Place } from './places.ts';

/** A number of the ranges that ARCEP, Ofcom and NANPA keep for fiction, in E.164; empty where no range is kept. As long
 * as the ranges have room, which is for 60,000 people, nobody has another's.
 * @param index of the person
 * @param town position of the town among those of foreigners; counts for them only */
export function fictionalPhone(country: Place['country'], index: number, town: number): string {
  if (country === 'FR') {
    // all numbers once, in an order that shows no pattern: the factor shares no divisor with their count
    const slot = (index * 37_189) % (frenchRanges.length * 10_000);
    return `+33${frenchRanges[Math.floor(slot / 10_000)]}${digits(slot % 10_000, 4)}`;
  }
  // six towns each, three thousand numbers a town
  const slot = (town % 6) * 3000 + ((Math.floor(index / foreignTowns) * 1171) % 3000);
  if (country === 'GB') {
    return `+44${britishRanges[Math.floor(slot / 1000)]}${digits(slot % 1000, 3)}`;
  }
  if (country === 'US') {
    return `+1${americanAreas[Math.floor(slot / 100)]}55501${digits(slot % 100, 2)}`;
  }
  return '';
}

/** Foreigners live in so many towns, in turn by their index. */
export const foreignTowns = 20;

const digits = (number: number, width: number) => String(number).padStart(width, '0');

/** Ten thousand numbers each. */
const frenchRanges = ['63998', '19900', '26191', '35301', '46571', '53649'];

/** A thousand numbers each: mobile, towns, everywhere. */
const britishRanges = [
  '7700900',
  ...['113', '114', '115', '116', '117', '118', '121', '131', '141', '151', '161'].map((area) => `${area}4960`),
  ...['2079460', '1914980', '2896496', '2920180', '1632960', '3069990']
];

/** Area codes, with the hundred numbers from 555-0100 on in each. */
const americanAreas = (
  '201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 ' +
  '253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 ' +
  '321 323 325 330 331 334 336 337 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 ' +
  '419 423 424 425 430 432 434 435 440 443 469 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 ' +
  '517 518 520 530 540 541 551 559 561 562 563 567 570 571 573 574 580 585 586 601 602 603 605 606 607 608 609 610 ' +
  '612 614 615 616 617 618 619 620 623 626 630 631 636 641 646 650 651 660 661 662 678 682 701 702 703 704 706 707 ' +
  '708 712 713 714 715 716 717 718 719 720 724 725'
).split(' ');
