import type { verify as zh } from '../zh-CN/verify.ts'
import { recorded } from './recorded.ts'

export const verify = {
  title: 'Verify this round',
  heading: (body, number) => `${body}: verify the public record of round ${number}`,
  lead: 'This page recounts the round from the beginning in your own browser. Once it is open it works without a network, and while it counts it sends nothing.',
  statuses: {
    proved: { mark: '合', word: 'Proved' },
    'signed-word': { mark: '签', word: 'Signed word' },
    'not-checked': { mark: '未', word: 'Not checked' },
    failed: { mark: '异', word: 'Failed' },
  },
  steps: {
    0: { title: 'Is this a whole public record?', means: 'Every part of the file has its form, and what is signed can be read.' },
    1: {
      title: 'Is the manifest the one on the wall?',
      means:
        'Before the vote, rule, candidates, roll and keys became one digest that hung in the hall. Enter the digest that you wrote down or scanned to compare.',
    },
    2: {
      title: 'Do the numbers of ballots agree?',
      means:
        'Returned is at most issued, issued at most signed in, signed in at most all deputies, as signed in the hall; valid and void ballots are the returned ones.',
    },
    3: {
      title: 'Is my ballot in the box?',
      means: 'Enter the whole digest of your receipt, 43 characters. The eight digits only help to find it; they prove nothing.',
    },
    4: {
      title: 'Is the box the one that was closed?',
      means: 'At the close the digest of the box was read out and printed. Enter the one on the paper to compare.',
    },
    5: {
      title: 'Are the votes added up rightly?',
      means:
        'Where the rule publishes the opened ballots they are added up again, one by one; where it does not, the signed count report stands for them.',
    },
    6: {
      title: 'Does the outcome follow from the rule?',
      means: 'With the frozen rule and the signed counts every step is taken again, from the quorum to the last seat.',
    },
    7: {
      title: 'Was exactly this in the box?',
      means:
        'Only scrutineers can do this: it takes the box file and the box key, and both are destroyed after the time to object.',
    },
  },
  says: {
    'file.proved': 'The file is whole: {characters} characters.',
    'file.failed': 'This is no whole public record: {wanted}',
    'rehearsal.failed': 'This is the record of a rehearsal. A rehearsal decides nothing and is never published.',
    'step-possible.failed': 'The file contradicts itself: this step cannot be computed.',
    'manifest-signed.proved': 'The manifest is signed by the key of this congress, and its own digests are right.',
    'manifest-signed.failed': 'The signature of the manifest is wrong, or does not fit what is in it.',
    'as-frozen.proved': 'The published rule, candidates and digest of the roll are those that were frozen.',
    'as-frozen.failed': 'What is published is not what was frozen.',
    'wall.proved': 'It equals the digest that you took from the wall.',
    'wall.failed':
      'It differs from yours: the manifest of this record has the digest {digest}. Look at what you wrote down once more; if it still differs, something was exchanged.',
    'wall.not-checked':
      'Not compared with the hall. The manifest of this record has the digest {digest}: compare it with the wall or the paper, or enter yours.',
    'figures-in-order.proved': 'Returned {returned} ≤ issued {issued} ≤ signed in {signedIn} ≤ all deputies {entitled}.',
    'figures-in-order.failed': 'The figures are out of order, or a phase is missing.',
    'figures-signed.proved':
      'From freezing to opening the figures of every phase are the signed ones, each hanging on the one before.',
    'figures-signed.failed': 'The figures of some phase are not the signed ones.',
    'rooms-add-up.proved':
      'The figures of {rooms} rooms add up to those of the round; {papers} papers were counted together, from no room more than it issued; rooms void: {void}.',
    'rooms-add-up.failed':
      'The figures of the rooms differ from the signed ones, do not add up to the round, or a room returned more than it issued.',
    'ballots-add-up.proved':
      '{valid} valid and {void} void ballots are the {returned} returned ones; {sealed} of them were sealed electronic ballots.',
    'ballots-add-up.failed': '{returned} returned, {sealed} of them sealed; {valid} valid, {void} void: this does not add up.',
    'ballots-with-paper.signed-word':
      '{paper} more on paper were merged with the electronic ones before counting; the tellers’ signature stands for their number.',
    'present-in-order.proved': '{present} in the hall ≤ {signedIn} signed in ≤ {entitled} entitled.',
    'present-in-order.failed': 'The figures are not in order, or a step is missing.',
    'present-took-part.proved': 'Those who took part are the {present} who were in the hall when the vote opened.',
    'present-took-part.failed':
      'The number of those who took part is not that of the {present} in the hall when the vote opened.',
    'receipt.proved': 'Receipt {start}… is in the box.',
    'receipt.failed':
      'Receipt {start}… is not in the published list. Compare the whole digest; if it is really missing, take the receipt to the scrutineers.',
    'receipt-none.not-checked': 'No receipt was looked up: enter the whole digest of a receipt.',
    'receipts-of-paper.not-checked': 'This round was held on paper; there are no receipts.',
    'receipts-without-ballots.not-checked': 'This round was held by hands or devices: there are no ballots and no receipts.',
    'list-in-order.proved': 'The {ballots} published digests are in order, and none stands there twice.',
    'list-in-order.failed': 'The digests are out of order, or one stands there twice.',
    'list-is-box.proved': 'Together they make the digest of the box that was read out at the close and signed in the report.',
    'list-is-box.failed':
      'Together they do not make the digest of the box that was read out: a ballot was exchanged, removed or added.',
    'printed-box.proved': 'It equals the digest of the box that you entered.',
    'printed-box.failed':
      'It differs from yours: the box of this record has the digest {digest}. Look once more; if it still differs, this is not the box that was closed.',
    'printed-box.not-checked':
      'Not compared with the paper. The box of this record has the digest {digest}: compare it with what was printed at the close, or enter yours.',
    'box-of-paper.not-checked': 'This round was held on paper; its box has no digest.',
    'box-without-ballots.not-checked': 'This round was held by hands or devices: there is no box and no digest of one.',
    'report-signed.proved':
      'The count report is signed by the key of this congress; reports: {reports}, each naming the one it corrects.',
    'report-signed.failed': 'The signature or the digest of a count report is wrong.',
    'report-of-round.proved': 'The report is about this session, this round, this rule and these candidates.',
    'report-of-round.failed': 'The report is not about this round.',
    'count-signed.proved': 'The published count is the signed one.',
    'count-signed.failed': 'The published count is not the signed one.',
    'totals-signed.proved': 'The votes of every project on the result page are the signed ones.',
    'totals-signed.failed': 'The votes of a project on the result page are not the signed ones.',
    'sums-agree.proved': 'For every project, votes for, against, abstentions and the rest add up to the valid ballots.',
    'sums-agree.failed': 'The sums do not agree.',
    'sums-within-present.proved': 'For every item the columns, with those who did nothing, add up to those in the hall.',
    'sums-within-present.failed': 'There is an item whose columns do not add up to those in the hall.',
    'sum-of-marks.proved':
      '{ballots} ballots were added up again, one by one, and every vote is there; {spoiled} more could not be read and are void.',
    'sum-of-marks.failed': 'Added up again ballot by ballot, the votes are not those published.',
    'sum-of-marks.signed-word':
      'The rule does not publish the opened ballots, so they cannot be added up here: the scrutineers’ signature stands for the votes.',
    'sum-by-platform.signed-word':
      'The rule does not publish the opened ballots, so they cannot be added up here. The platform kept the key of this box; the signature under the report stands for the votes.',
    'sum-by-tellers.signed-word':
      'The papers were read and counted by tellers: their signature and the scrutineers’ stand for the votes.',
    'sum-of-hands.signed-word':
      'Two tellers entered the hands they counted, each alone; tellers and scrutineers stand for them with their signatures.',
    'sum-of-devices.signed-word':
      'Two tellers entered the sheet of the devices, each alone; tellers and scrutineers stand for it with their signatures.',
    ...recorded.verify,
    'rounds-before.proved': 'Rule and report of the earlier rounds are signed as well, and they lead to exactly this round.',
    'rounds-before.failed': 'Rule or report of an earlier round is wrong.',
    'outcome-follows.proved': 'Taking all {steps} steps of the rule again leads to the same outcome: {chosen} chosen.',
    'outcome-follows.failed': 'Taking the steps of the rule again does not lead to the published outcome.',
    'decision-follows.proved': 'Exactly these projects are published as chosen.',
    'decision-follows.failed': 'The projects published as chosen, or their votes, are not those of the outcome.',
    'box-file.failed': 'The box file is not whole, or belongs to another round.',
    'box-key.failed': 'This is not the key of this box.',
    'envelopes-admitted.proved': 'All {ballots} envelopes carry a pass of this round, and none was used twice.',
    'envelopes-admitted.failed': 'An envelope does not belong to this round, or one pass was used twice.',
    'envelopes-listed.proved': 'The envelopes are those whose digests were published.',
    'envelopes-listed.failed': 'The envelopes are not those whose digests were published.',
    'box-is-count.proved': 'Opened and added up again, the {ballots} envelopes give exactly the signed count.',
    'box-is-count.failed': 'Opened and added up again, the envelopes do not give the signed count.',
    'box-within-count.signed-word':
      'All opened ballots are in the count; the rest of it came from {paper} paper ballots, for which the tellers’ signature stands.',
  },
  wanted: {
    object: 'a group of members should stand here.',
    member: 'a member is missing here.',
    'no-other-member': 'there is a member too many here.',
    list: 'a list should stand here.',
    text: 'a text should stand here.',
    number: 'a whole number should stand here.',
    'yes-or-no': 'true or false should stand here.',
    choice: 'this is none of the agreed words.',
    digest: 'a digest of 43 characters should stand here.',
    'signed-object': 'a signed object should stand here.',
    key: 'a public key should stand here.',
    rule: 'nobody can count by such a rule.',
    json: 'the file cannot be read; it is not JSON.',
    canonical: 'the file is not as it was published: a member stands there twice, or another program has saved it.',
    smaller: 'the file is too large.',
  },
  place: 'Place: {place}',
  verdict: {
    waiting: 'Fetching the record and counting…',
    ok: 'Nothing was found that does not agree',
    okAll: 'Everything was checked, and everything agrees',
    failed: 'Something does not agree',
    unread: 'This file cannot be read',
    counts: 'Steps proved: {proved}; on signed word: {word}; not checked: {open}; failed: {failed}.',
    offline: 'The record could not be fetched. Open the page again with a network, or choose a file of your own.',
    platform: 'The platform kept the key of this box.',
  },
  source: {
    title: 'Which record',
    online: 'The one published here ({size} KB)',
    file: 'Your file: {name}',
    download: 'Download this record',
    pick: 'Use a file of my own',
    back: 'Verify the one published here again',
  },
  fields: {
    wall: 'Digest of the manifest on the wall',
    receipts: 'Whole digest of a receipt',
    receiptsHint: 'One a line if you have several. They are compared on this device and sent nowhere.',
    box: 'Digest of the box on the paper',
    malformed: 'A digest has 43 characters: letters, digits, “-” and “_”.',
  },
  cannot: {
    title: 'What this cannot prove',
    points: [
      'That the page you were given is the published one. If you doubt it, use the command line or a program of somebody else.',
      'That the platform issued or cast nothing in place of people who drew and did not cast, or signed in absent people. At most as many as were issued, less the ballots that people really cast, plus false sign-ins that nobody in the hall noticed: hence sign-ins, issued and returned are read out.',
      'That nobody recorded on the network who sent something when.',
      'That a phone was honest.',
      'That nobody was watched, paid or forced.',
    ],
  },
  command: {
    title: 'Verify without this page',
    text: 'Download the record and run on your own machine:',
    more: 'How to do it with a program of somebody else (a page of Python) stands in docs/verify.md of the source.',
    noScript:
      'This browser runs no scripts, so nothing can be recounted here. Download the record and use the command line below: the answer is the same.',
  },
  link: 'Recount this round',
  download: (kilobytes) => `Download the public record (${kilobytes} KB)`,
  cli: {
    usage: `piaojue verify FILE                check the public record of a round (record.json from its result page)
    [--manifest DIGEST]            of the manifest, from the wall
    [--box DIGEST]                 of the box, printed at the close
    [--receipt DIGEST]…            the whole digest of a receipt, as often as you like
    [--envelopes FILE --key FILE]  scrutineers: the box file and the box key
    [--language zh-CN|en] [--json]
Exit code: 0 nothing failed; 1 something failed; 2 asked wrongly.
`,
    about: '{body} · {session} · {heldOn} · round {number}',
    cannot: 'What this cannot prove:',
  },
} satisfies typeof zh
