import type { Text } from '../index.ts'

const deputies = (count: number) => (count === 1 ? '1 deputy' : `${count} deputies`)
const items = (count: number) => (count === 1 ? 'one item' : `${count} items`)

export const modes = {
  step: {
    'show-of-hands': {
      freeze: 'Freeze rule, list and roll',
      issue: 'Count those present',
      open: 'Open the show of hands',
      close: 'Close the vote',
      openBox: 'Confirm the hands counted',
      count: 'Count',
      announce: 'Announce',
    },
    'voting-device': {
      freeze: 'Freeze rule, list and roll',
      issue: 'Try the devices',
      open: 'Open the vote by devices',
      close: 'Close the vote',
      openBox: 'Confirm the result sheet',
      count: 'Count',
      announce: 'Announce',
    },
  },
  phase: {
    'show-of-hands': {
      issuing: 'Counting those present',
      open: 'Hands are shown',
      closed: 'Vote closed',
      opened: 'Hands confirmed',
    },
    'voting-device': {
      issuing: 'Trying the devices',
      open: 'Devices are pressed',
      closed: 'Vote closed',
      opened: 'Sheet confirmed',
    },
  },
  act: {
    'show-of-hands': {
      issue: 'Begin counting those present',
      issueHint: 'Scrutineers count the deputies in the hall. Who is there when the vote opens takes part in it.',
      confirmHint: 'Two tellers agree; the chief scrutineer checks and confirms. Cannot be changed afterwards.',
    },
    'voting-device': {
      issue: 'Begin the trial',
      issueHint: 'Every deputy presses a key once. Change a device that does not light up before you begin.',
      confirmHint:
        'Two tellers have entered the same from the result sheet; the chief scrutineer checks and confirms. Cannot be changed afterwards.',
    },
  },
  key: { open: 'Open the vote', close: 'Close the vote' },
  turn: { open: 'Turn the key: open the vote', close: 'Turn the key: close the vote' },
  confirm: 'Checked: confirm the totals',
  countHint: 'Counts by the rule, checks every sum, signs the count report.',
  voidHint: 'A void round is never counted; what was entered of it is deleted at once and never shown.',
  voided: { 'device-failure': 'the voting devices failed', 'drafted-wrongly': 'drawn up wrongly, nobody has voted' },
  fallback: {
    'show-of-hands': 'Draw up the round again, by show of hands',
    'paper-ballot': 'Draw up the round again, on paper ballots',
  },
  fallbackHint: {
    'show-of-hands':
      'The rule says: if the devices fail, hands are shown. Hands are seen by everybody; the vote is no longer secret.',
    'paper-ballot': 'The rule says: if the devices fail, paper ballots are used.',
  },
  repeatSame: 'The devices work again: draw up the same round',
  noFallback:
    'The rule holds nothing ready for devices that fail. Once they work, draw up the same round again; for another way of voting the session has to decide first.',

  blocker: {
    'hands-not-counted': () => 'Two tellers have not yet entered the same numbers of hands',
    'device-totals-missing': () => 'Two tellers have not yet entered the same result sheet',
  },
  refusals: {
    'hands-not-counted': 'Two tellers have not yet entered the same numbers of hands. Both have to enter first, each alone.',
    'device-totals-missing': 'Two tellers have not yet entered the same result sheet. Both have to enter first, each alone.',
    'void-reason-not-of-mode': 'This reason does not fit the way in which this round is held. Choose another one.',
    'sheet-of-devices-only': 'Only a round held by voting devices has a result sheet.',
    'fallback-only-after-failure':
      'Only a round that is void because the devices failed is held in the way that the rule holds ready.',
    'no-fallback-in-rule': 'The rule holds nothing ready for devices that fail, so the way of voting stays.',
  },

  spoken: {
    'count-present': () => 'Those present are counted now. Scrutineers, please count; deputies, please stay in your seats.',
    'hands-explained': (_, noun) =>
      `This ${noun} is held by show of hands, item by item. For each item raise your hand for it, against it, or to abstain, when asked, and only once. Scrutineers and tellers, please take your places.`,
    'hands-now': ({ candidates }) =>
      `We vote now, on ${items(candidates)}; I read out each name. Those for, please raise your hand; thank you. Those against; thank you. Those who abstain; thank you.`,
    'hands-being-counted': () => 'The vote is closed. Will the two tellers please enter the hands they counted, each alone.',
    'hands-counted': ({ present }) =>
      `${deputies(present)} are present. Two tellers counted the same hands for every item, for none of them more than are present: the vote is valid.`,
    'totals-confirmed': () => 'The chief scrutineer has confirmed the numbers of every item. They are counted now.',
    'try-devices': () => 'The devices are tried now. Please press a key; if the light stays dark, show it to the staff.',
    'devices-explained': (_, noun) =>
      `This ${noun} is held by voting devices, item by item. For each item press one key: for, against or abstain. Who presses none is listed apart.`,
    'devices-now': ({ candidates }) => `We vote now, on ${items(candidates)}; I read out each name. Please press your device.`,
    'sheet-being-printed': () =>
      'The vote is closed. Please print the result sheet; will the two tellers please enter it, each alone.',
    'sheet-entered': ({ present }) =>
      `${deputies(present)} are present. Two tellers entered the same result sheet, no item with more than are present: the vote is valid.`,
  },

  enter: {
    'show-of-hands': {
      title: 'Enter the show of hands',
      intro:
        'Two tellers enter what each counted, without seeing the other’s; only when they agree does it stand. Where there is one teller, the chief scrutineer makes the second entry. More hands than people present are not kept.',
      items: 'Hands by item',
      hint: (present) =>
        `${deputies(present)} present. For each item, for, against and abstain may not add up to more; who raised no hand follows from it and is listed apart.`,
    },
    'voting-device': {
      title: 'Enter the result sheet',
      intro:
        'Two tellers enter the printed sheet, without seeing each other’s entry; only when they agree does it stand. Where there is one teller, the chief scrutineer makes the second entry. More votes than people present are not kept.',
      items: 'Keys pressed by item',
      hint: (present) =>
        `${deputies(present)} present. For each item, for, against and abstain may not add up to more; who pressed nothing follows from it and is listed apart.`,
    },
  },
  errors: {
    'sheet-missing': 'Copy it from the result sheet',
    'sheet-too-long': 'At most 60 characters',
    'file-too-large': 'The file is larger than 1 MB. Choose a smaller one, or none',
  },
  sheet: {
    title: 'Result sheet',
    number: 'Number of the sheet',
    numberHint: 'As printed. If every item has a sheet of its own, from the first to the last, such as “0017–0028”.',
    printed: 'Printed at',
    printedHint: 'As printed, such as “2022-12-23 10:42”.',
    file: 'File of the devices (optional)',
    fileHint:
      'Up to 1 MB. Only its name and SHA-256 are kept, not what is in it; if both tellers attach one, it has to be the same.',
    fileKept: (name) => `You attached ${name}. Choosing another replaces it.`,
    fileName: 'File',
    digest: 'SHA-256 of the file',
    compare: 'Whoever has this file can compute its SHA-256 with any tool: it has to be the same.',
    none: 'none attached',
    whole: (number, printed) => `Result sheet ${number}, printed ${printed}`,
  },
  exceeds: (where, left, right) => `${where}: adds up to ${left}, more than the ${right} present`,

  tellers: {
    'show-of-hands': {
      nobody: 'Nothing has been entered. Two tellers enter the hands they counted, each alone; only what both wrote down counts.',
      counting: 'The tellers are entering the hands they counted, each alone.',
      notBeforeYours: 'You have not entered yet, so you do not see what others wrote. Enter your own count first.',
      lookAgain:
        'Check these with whoever counted beside you; whoever was wrong corrects it and saves. If it cannot be settled, the chair has hands shown once more for the item. Any two who agree are enough.',
      agreedHint:
        'It can no longer be changed. If a mistake is found before it is confirmed, the chief scrutineer sends it back and both enter again.',
      enter: 'Enter the show of hands',
    },
    'voting-device': {
      nobody: 'Nothing has been entered. Two tellers enter the result sheet, each alone; only what both wrote down counts.',
      counting: 'The tellers are entering the result sheet, each alone.',
      notBeforeYours: 'You have not entered yet, so you do not see what others wrote. Enter your own from the sheet first.',
      lookAgain:
        'Look at these on the sheet once more; whoever was wrong corrects it and saves. A third teller or the chief scrutineer may enter as well: any two who agree are enough.',
      agreedHint:
        'It can no longer be changed. If a mistake is found before it is confirmed, the chief scrutineer sends it back and both enter again.',
      enter: 'Enter the result sheet',
    },
  },
  ofPresent: (present) => `Checked against the ${deputies(present)} present.`,

  silent: { 'show-of-hands': 'No hand raised', 'voting-device': 'Not pressed' },

  hall: {
    handsUp: 'Any question: please beckon the staff',
    names: {
      'show-of-hands': { issuing: 'Counting those present', voting: 'Show of hands', help: 'Help', sealed: 'Vote closed' },
      'voting-device': { issuing: 'Trying the devices', voting: 'Press your device', help: 'Help', sealed: 'Vote closed' },
    },
    ring: {
      'show-of-hands': { issuing: 'Count', voting: 'Hands', sealed: 'Closed' },
      'voting-device': { issuing: 'Trial', voting: 'Press', sealed: 'Closed' },
    },
    cap: (cap) => `Every deputy votes for at most ${cap}.`,
    issuing: {
      'show-of-hands': {
        title: 'Those present are counted',
        steps: ['Please stay in your seat', 'Scrutineers are counting', 'Then we vote; please do not leave'],
      },
      'voting-device': {
        title: 'Please try your device',
        steps: ['Press any key once', 'See whether the light comes on', 'If not, beckon the staff for another one'],
      },
    },
    voting: {
      'show-of-hands': [
        'The chair reads out each project',
        'Raise your hand: for, against or abstain, in turn',
        'Once for each item, and keep it up until it is counted',
      ],
      'voting-device': [
        'The chair reads out each project',
        'Press one key: for, against or abstain',
        'See whether the light comes on',
      ],
    },
    help: {
      title: 'Need help? Beckon the staff',
      points: [
        'You cannot hear or see: just beckon',
        'Somebody will come to your seat',
        'The vote is your own; nobody votes for you',
      ],
    },
    closed: {
      'show-of-hands': {
        title: 'The vote is closed',
        lead: 'Scrutineers and tellers check the hands counted',
        foot: 'Voting is closed; the numbers are being checked',
      },
      'voting-device': {
        title: 'The vote is closed',
        lead: 'Scrutineers and tellers check the result sheet',
        foot: 'Voting is closed; the sheet is being checked',
      },
    },
    counting: {
      'show-of-hands': [
        'Vote closed',
        'Hands checked',
        'Votes counted',
        'Checked and signed by the scrutineers',
        'Announced by the chair',
      ],
      'voting-device': [
        'Vote closed',
        'Result sheet checked',
        'Votes counted',
        'Checked and signed by the scrutineers',
        'Announced by the chair',
      ],
    },
    present: 'Present',
    summary: (present) => `${present} present`,
    void: 'It is not counted. Please listen to the chair.',
  },
  wait: {
    'show-of-hands': 'This round is held by show of hands. Please look at the chair and the screen; no phone is needed.',
    'voting-device': 'This round is held with the voting device at your seat; no phone is needed.',
  },

  outcome: {
    took: (present, { member, noun }) =>
      `${present} ${member} were in the hall when the vote opened, and no item has more votes than that: the ${noun} is valid`,
  },
  result: {
    way: {
      'show-of-hands':
        'This round was held by show of hands: there were no ballots and no box. Tellers and scrutineers stand for the numbers with their signatures.',
      'voting-device':
        'This round was held by voting devices: there were no ballots and no box. The numbers were entered from the result sheet; tellers and scrutineers stand for them with their signatures.',
    },
  },
  voted: {
    'show-of-hands': (votes, needed, rank) => `By show of hands, ${votes} votes for, a majority (${needed}), rank ${rank}.`,
    'voting-device': (votes, needed, rank) => `By voting devices, ${votes} votes for, a majority (${needed}), rank ${rank}.`,
  },
  noRows: 'This round had no ballots, only numbers for each item, so nothing can be computed.',
} satisfies Text['modes']
