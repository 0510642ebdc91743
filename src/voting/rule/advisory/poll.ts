/** An election prepared for counting: votes, the order of ties, and voters who mark the same gathered into blocks. */
import { byCodePoints, type Election, type Project } from './election.ts'

export type Poll = {
  readonly election: Election
  /** For each project how many voters mark it. */
  readonly votes: readonly number[]
  /** For each project its place in the order of ties. */
  readonly place: readonly number[]
  /** How many voters each block has. They pay and carry the same to the end, so they are reckoned once. */
  readonly weights: Int32Array
  /** For each project the blocks that mark it. */
  readonly supporters: readonly Int32Array[]
}

export function pollOf(election: Election): Poll {
  const { projects, ballots } = election
  const blocks = new Map<string, { readonly marks: readonly number[]; voters: number }>()
  for (const ballot of ballots) {
    const marks = [...ballot].sort((a, b) => a - b)
    const key = marks.join()
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, { marks, voters: 1 })
    else block.voters += 1
  }
  const votes = projects.map(() => 0)
  const supporters = projects.map((): number[] => [])
  ;[...blocks.values()].forEach(({ marks, voters }, block) => {
    for (const mark of new Set(marks)) {
      supporters[mark]?.push(block)
      votes[mark] = (votes[mark] ?? 0) + voters
    }
  })
  return {
    election,
    votes,
    place: placesOf(projects),
    weights: Int32Array.from([...blocks.values()], ({ voters }) => voters),
    supporters: supporters.map((blocksOfProject) => Int32Array.from(blocksOfProject)),
  }
}

function placesOf(projects: readonly Project[]): number[] {
  const places = new Map(
    projects
      .map(({ id }) => id)
      .sort(byCodePoints)
      .map((id, place) => [id, place]),
  )
  if (places.size !== projects.length) throw new Error('a project stands in the election twice')
  return projects.map(({ id }) => places.get(id) ?? 0)
}

export function projectOf({ election }: Poll, index: number): Project {
  const project = election.projects[index]
  if (project === undefined) throw new Error(`the election has no project ${index}`)
  return project
}

export const votesOf = ({ votes }: Poll, index: number): number => votes[index] ?? 0
export const placeOf = ({ place }: Poll, index: number): number => place[index] ?? 0

/** The positions of all projects in the order of ties. */
export const inTieOrder = (poll: Poll): number[] =>
  poll.place.map((_, index) => index).sort((a, b) => placeOf(poll, a) - placeOf(poll, b))
