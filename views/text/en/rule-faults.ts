import type { Text } from '../index.ts'

export const ruleFaults = {
  ofField: {
    'unknown-choice': (label) => `“${label}”: choose one`,
    'not-an-object': (label) => `“${label}” is incomplete; reload the page and answer again`,
    'unknown-field': (label) => `“${label}” holds something that does not belong there; reload the page and answer again`,
    'not-a-list': (label) => `“${label}” is incomplete; reload the page and answer again`,
    'empty-list': (label) => `“${label}” has too few: two tiers at least, one grade, and one tier to add up`,
    'list-too-long': (label) => `“${label}” has too many: at most 100`,
    'not-yes-or-no': (label) => `“${label}”: choose one`,
    'not-text': (label) => `“${label}” must be a text`,
    'empty-text': (label) => `Enter “${label}”`,
    'text-too-long': (label) => `“${label}” is too long: a sign has at most 4 characters, anything else 200`,
    'not-a-whole-number': (label) => `“${label}” must be a whole number`,
    'seats-below-one': (label) => `“${label}” must be at least 1`,
    'below-zero': (label) => `“${label}” cannot be below 0`,
    'below-one': (label) => `“${label}” must be at least 1`,
    'too-large': (label) => `“${label}” can be at most 1000000`,
    'not-an-amount': (label) => `“${label}” must be an amount in 10,000 yuan with at most two decimals`,
  },

  ofRule: {
    'candidates-differ-from-list': 'The candidates of all groups together must be exactly those on the list',
    'no-group': 'There must be at least one group of candidates',
    'group-id-twice': 'Two groups have the same number; reload the page and answer again',
    'candidates-too-many': 'More than 100 candidates do not fit on one ballot',
    'seats-exceed-candidates': 'There cannot be more seats than candidates',
    'uncontested-seats-differ':
      'With as many seats as candidates the two must be equal; otherwise change how the group is voted on',
    'block-seats-differ': 'A must-do group is voted on as a whole: it has as many seats as candidates',
    'cap-missing': 'Such a ballot has a limit; enter how many it selects at most',
    'cap-not-used': 'Such a ballot has no limit; leave it empty',
    'cap-exceeds-candidates': 'The limit cannot be above the number of candidates',
    'cap-below-minimum': 'The least number cannot be above the most',
    'exact-number-differs': 'For “exactly that many” the least and the most must be the same number',
    'minimum-missing': 'If too few makes a ballot void, enter the least number; otherwise let too few be valid',
    'minimum-without-consequence': 'A least number needs a consequence: let too few be void; otherwise enter 0',
    'block-layout-needs-block-groups': 'For the whole list in one vote, every group must be a must-do group',
    'rank-needs-one-contested-group': 'A ballot of places needs one single group with fewer seats than candidates',
    'rank-missing': 'For a ballot of places, enter how many are written',
    'rank-not-used': 'Only a ballot of places has places',
    'rank-depth-exceeds-candidates': 'There cannot be more places than candidates',
    'rank-depth-too-deep': 'At most 29 places can be written',
    'points-need-rank': 'Only a ballot of places gives points; change what projects are ranked by',
    'rank-needs-points': 'A ballot of places is ranked by points; change what projects are ranked by',
    'unmarked-does-not-fit-layout':
      'This does not fit the ballot: where each project is judged it is an abstention or a vote for; ticks and places leave it uncounted',
    'unmarked-for-with-cap': 'If no mark is a vote for, the number of votes for cannot be limited',
    'blank-says-for': 'If no mark is a vote for, a blank ballot is for every project and cannot be void',
    'against-not-on-ballot': 'This ballot has no votes against to subtract',
    'share-exceeds-one': 'A share cannot be above 1: the numerator is at most the denominator',
    'share-never-met': 'More than all is never reached; choose “or more”, or a smaller share',
    'noun-not-for-venue': 'Only a people’s congress decides by formal vote; a street by advisory vote or consultation',
    'confirmation-missing': 'What a street has chosen must be confirmed by its party committee',
    'confirmation-not-for-venue': 'What a people’s congress decides is not confirmed by a street party committee',
    'sealed-ballot-is-secret': 'Sealed electronic ballots cannot be traced to anybody: they are secret',
    'hands-are-not-secret': 'A show of hands is seen by everybody: it cannot be secret',
    'fallback-is-mode': 'What is held ready is the same as the way of voting; change one of them',
    'class-id-twice': 'Two kinds of members have the same number; reload the page and answer again',
    'class-without-members': 'Choose who belongs to this kind',
    'class-members-twice': 'The same members cannot belong to two kinds',
    'class-unknown': 'A share is asked of a kind that is not among the kinds of members',
    'class-not-used': 'Where members are counted apart, at least one kind needs a share of its own',
    'majority-missing': 'With as many seats as candidates, and for must-do projects, only a majority can say no',
    'minimum-votes-without-for': 'A rating has no votes for; enter 0 for the votes needed at least',
    'money-with-groups': 'A limit of money goes with one single group of candidates',
    'accept-all-exceeds-money': 'If all equal ones are chosen the limit of money may be exceeded; keep one of the two',
    'runoff-without-rounds': 'Voting again must be possible at least once; empty means until it is decided',
    'second-round-without-rounds': 'A second vote must be possible at least once',
    'second-round-without-majority': 'Where no majority is asked nobody falls short of it; there is no second vote',
    'rating-needs-grade-layout': 'A rating needs a ballot of tiers',
    'grade-layout-needs-rating': 'A ballot of tiers is only for a rating',
    'tiers-missing': 'A rating must say which tiers are on the ballot',
    'tiers-not-used': 'Only a rating has tiers',
    'tiers-too-many': 'At most 29 tiers',
    'tier-id-twice': 'Two tiers have the same number; reload the page and answer again',
    'tier-unknown': 'A tier is added up that is not on the ballot',
    'grade-name-twice': 'Two grades cannot have the same name',
  },

  obstacles: {
    'rating-not-held': () => 'Ratings are not yet held here',
    'ranks-not-on-screen': () =>
      'The voting page cannot show a ballot of places; change the way of voting or what a ballot says of each project',
    'ranks-not-counted-by-hand': () =>
      'Sums of places cannot be entered from paper yet; change what a ballot says of each project',
    'silence-needs-ballots': () => 'Silence counts for only on a ballot; with hands or devices change what no mark means',
    'base-needs-ballots': () =>
      'By hands or devices nothing is issued, returned or valid; take the share of all deputies or of those present',
    'support-not-recorded': () => 'The list does not hold the number of supporters, so equal votes cannot be parted by it',
    'classes-not-counted': () => 'Ballots of two kinds of members cannot be counted apart yet',
    'rooms-need-ballots': () => 'Hands and devices have no ballots, so there is nothing to check room by room',
    'rooms-not-by-name': () => 'A recorded vote is entered as one list of the whole roll, not yet room by room',
    'paper-always-offered': () => 'Paper is always held ready beside electronic ballots; the rule must say so',
    'counts-always-published': () => 'The result page always publishes all votes for now; the rule must say so',
    'rows-only-of-sealed': () =>
      'Of hands, and of ballots without names that are counted by hand, there are sums and nothing single to publish; the rule must say so',
  },

  refusals: {
    'rule-is-frozen':
      'This round is past its draft, so its rule cannot be changed. To change it, declare the round void and begin again.',
    'rule-follows-from-first':
      'A run-off and a second vote are held by the rule of the first round; they have none of their own.',
    'rule-changed-meanwhile':
      'Somebody has just changed the rule, so yours was not saved. Open the page, read the new one, and change that.',
    'rating-not-held': 'Ratings are not yet held here, so this cannot be frozen. Change the rule.',
    'ranks-not-on-screen':
      'The voting page cannot show a ballot of places, so this cannot be frozen. Change the way of voting or the ballot in the rule.',
    'ranks-not-counted-by-hand':
      'Sums of places cannot be entered from paper yet, so this cannot be frozen. Change the ballot in the rule.',
    'silence-needs-ballots':
      'By hands or devices, silence cannot count for, so this cannot be frozen. Change what no mark means in the rule.',
    'base-needs-ballots':
      'By hands or devices nothing is issued, returned or valid, so this cannot be frozen. Take the share of all deputies or of those present.',
    'support-not-recorded':
      'The list does not hold the number of supporters, so this cannot be frozen. Change “Equal votes” in the rule.',
    'classes-not-counted':
      'Ballots of two kinds of members cannot be counted apart yet, so this cannot be frozen. Change the rule.',
    'rooms-need-ballots':
      'Hands and devices have no ballots, so rooms cannot be checked one by one, and this cannot be frozen. Change “Where people vote” in the rule, or vote with ballots.',
    'rooms-not-by-name':
      'A recorded vote is entered for the whole roll and cannot be checked room by room yet, so this cannot be frozen. Change “Where people vote” in the rule, or vote in secret.',
    'paper-always-offered': 'Paper is always held ready beside electronic ballots, so this cannot be frozen. Say so in the rule.',
    'counts-always-published':
      'The result page always publishes all votes, which the rule denies, so this cannot be frozen. Change “What is published” in the rule.',
    'rows-only-of-sealed':
      'Of hands, and of ballots without names that are counted by hand, there are sums and nothing single to publish, so this cannot be frozen. Change “What is published” in the rule.',
  },
} satisfies Text['ruleFaults']
