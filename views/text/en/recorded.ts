import type { Text } from '../index.ts'
import { roll } from './roll.ts'

const deputies = (count: number) => (count === 1 ? '1 deputy' : `${count} deputies`)

export const recorded = {
  tag: 'Recorded by name',
  refusals: {
    'round-by-name':
      'This vote is recorded by name: its totals follow from the names and are not typed. Please use the page «Enter the recorded vote».',
    'round-not-by-name': 'This vote is not recorded by name; no names can be entered.',
  },
  spoken: {
    'by-name-on-paper': () =>
      'This vote is recorded by name. Please write your name on the ballot; a ballot without a name that can be read is void.',
    'by-name-by-devices': () =>
      'This vote is recorded by name. What each deputy presses goes into the count report beside his name.',
  },
  wall: {
    'paper-ballot': 'This vote is recorded by name: please write your name on the ballot.',
    'voting-device': 'This vote is recorded by name.',
  },
  readiness:
    'This vote is recorded by name: who voted how goes into the count report. Projects are usually voted on by secret ballot.',
  enter: {
    title: 'Enter the recorded vote',
    intro: {
      'paper-ballot':
        'Two tellers each enter the ballots without seeing the other’s entry; it counts once they agree on every deputy and item. The totals are the sum of the names and are not typed.',
      'voting-device':
        'Two tellers each enter the list that the devices printed, without seeing the other’s entry; it counts once they agree on every deputy and item. The totals are the sum of the names and are not typed.',
    },
    papers: 'Ballots',
    issued: 'Ballots issued',
    spoiled: 'Ballots without a name that can be read (void)',
    lines: 'Deputy by deputy',
    linesHint: {
      'paper-ballot': (items) =>
        `One line a deputy: the roll number, then ${items} marks in ballot order. 1 for, 2 against, 3 abstain, 0 no mark, ? this item cannot be read. For example «12 1 2 3». The name may stand beside the number and is then checked. Enter too many selections as they are; the rule judges them. Leave out deputies whose ballot did not come back.`,
      'voting-device': (items) =>
        `One line a deputy: the roll number, then ${items} marks in ballot order. 1 for, 2 against, 3 abstain, 0 not pressed; the words of a printed list are read as well. The name may stand beside the number and is then checked. Leave out deputies who pressed nothing at all.`,
    },
    file: 'Or choose a file (.xlsx, .csv)',
    fileHint: 'In the same form, one line a deputy; it may have headings. A file takes the place of what is written above.',
    look: 'Check',
    save: 'Save my entry',
    mine: 'Your entry',
    understood: 'What was understood',
    understoodHint: 'Nothing is saved yet. Compare it with the ballots, then save.',
    figures: (lines, returned) => `${deputies(lines)}, ${returned} ballots returned.`,
    figuresOfDevices: (lines, silent) => `${deputies(lines)}; present and pressed nothing: ${silent}.`,
    changed: 'This was changed after you checked it. Please look once more, then save.',
  },
  faults: {
    title: (count) => `${count === 1 ? 'One line was' : `${count} lines were`} not understood; nothing is saved`,
    line: 'Line',
    written: 'It says',
    why: 'Problem',
    says: {
      'number-missing': () => 'The line does not begin with a roll number',
      'number-unknown': () => 'Nobody on the frozen roll has this number',
      'number-twice': (name) => `${name} has a line further up`,
      'not-present': (name) => `${name} did not sign in or was not in the hall, and cannot have voted`,
      'name-differs': (name) => `This number is ${name}’s, not the name that is written`,
      'marks-wrong': (_, items) => `After the number there must be exactly ${items} marks; write 0 where there is none`,
    },
  },
  errors: {
    ...roll.errors,
    'nothing-sent': 'Please write the lines or choose a file',
    empty: 'There is nothing in it. Is it the right file?',
    'too-large': 'This is too much. Keep roll number, name and the marks only',
    'count-form': 'Please enter a whole number, or 0',
    'sheet-missing': 'Please copy this from the result sheet',
    'sheet-too-long': 'At most 60 characters',
    'lines-wrong': 'Some lines were not understood; please mend those listed below',
  },
  tellers: {
    counting: 'The tellers are entering the names, each by himself.',
    notBeforeYours: 'You have not entered yours yet, so you cannot see the other entry. Please enter the ballots first.',
    lookAgain:
      'Look at these deputies’ ballots again; whoever was wrong corrects his entry and saves it. The chief scrutineer or another teller may enter all of it too: any two who agree are enough.',
    enter: 'Enter the recorded vote',
  },
  difference: {
    deputy: 'Deputy',
    item: 'Item',
    issued: 'Ballots issued',
    spoiled: 'Ballots without a name',
    number: 'Number of the result sheet',
    printed: 'Printed at',
    line: 'The whole line',
    noLine: 'no such line',
    count: (count) =>
      `${count === 1 ? 'One difference' : `${count} differences`}. 1 for, 2 against, 3 abstain, 0 no mark, ? cannot be read.`,
  },
  list: {
    title: 'The recorded vote by name',
    intro: 'The list on which two tellers agreed, deputy by deputy. The totals are the sum of this list.',
    link: 'See the vote by name',
    number: 'Roll number',
    name: 'Name',
    delegation: 'Delegation',
    remark: 'Remark',
    notVoted: { 'paper-ballot': 'Did not vote', 'voting-device': 'Did not vote' },
    void: (reason) => `Void (${reason})`,
    marks: { for: 'For', against: 'Against', abstain: 'Abstained', unmarked: 'No mark', illegible: 'Cannot be read' },
    short: { for: '+', against: '−', abstain: '0', unmarked: '·', illegible: '×' },
    legend: '+ for; − against; 0 abstained; · no mark; × this item cannot be read.',
    all: 'All',
    item: 'Item',
    mark: 'Mark',
    none: 'Did not vote',
    search: 'Name or roll number',
    apply: 'Filter',
    clear: 'Show all',
    shown: (shown, all) => `${shown} of ${all}`,
    nobody: 'There is no such deputy.',
    csv: 'Download the list (.csv)',
    sortUp: ', sort ascending',
    sortDown: ', sort descending',
    digest: 'Digest of the list (signed in the count report)',
    notPublic:
      'The rule publishes totals only, no names. This page is for the office, the chair, the scrutineers and the tellers.',
    isPublic: 'The rule publishes the names: once announced, this list is public together with the result.',
  },
  publicTitle: 'The vote by name',
  way: {
    published:
      'This vote was recorded by name. Below stands how each deputy voted; the totals are the sum of this list, and anybody can add it up again.',
    sealed:
      'This vote was recorded by name. The rule publishes totals only; the digest of the list of names is signed in the count report.',
  },
  showNames: (count) => `Show the list (${count})`,
  voted: (votes, needed, rank) => `Recorded vote: ${votes} for (over half is ${needed}), place ${rank} by votes.`,
  verify: {
    'sum-of-names.proved':
      'The list of {names} deputies is the signed one; {marks} of them voted, and added up name by name the totals are the same to the vote.',
    'sum-of-names.failed': 'The published list is not the signed one, or the names do not add up to the published totals.',
    'sum-of-names.signed-word':
      'This vote was recorded by name and the rule does not publish the names: the totals are the sum of a list whose digest is signed, on the word of tellers and scrutineers.',
  },
} satisfies Text['recorded']
