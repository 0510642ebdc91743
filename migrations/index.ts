/** All migrations in order, as a static list (a bundle has no folder to read). Forward only; a landed one is never edited. */
import type { Migration } from 'kysely'
import * as house from './0001_house.ts'
import * as people from './0002_people.ts'
import * as year from './0003_year.ts'
import * as vote from './0004_vote.ts'
import * as works from './0005_works.ts'
import * as appRole from './0006_app_role.ts'
import * as ruleStart from './0007_rule_start.ts'
import * as keyShares from './0008_key_shares.ts'
import * as twoTellers from './0009_two_tellers.ts'
import * as presidium from './0010_presidium.ts'
import * as paperWording from './0011_paper_wording.ts'
import * as archive from './0012_archive.ts'
import * as rehearsal from './0013_rehearsal.ts'
import * as seats from './0015_seats.ts'
import * as recordedVotes from './0016_recorded_votes.ts'
import * as spares from './0017_spares.ts'
import * as rooms from './0018_rooms.ts'
import * as deviceFile from './0019_device_file.ts'

export const migrations: Record<string, Migration> = {
  '0001_house': house,
  '0002_people': people,
  '0003_year': year,
  '0004_vote': vote,
  '0005_works': works,
  '0006_app_role': appRole,
  '0007_rule_start': ruleStart,
  '0008_key_shares': keyShares,
  '0009_two_tellers': twoTellers,
  '0010_presidium': presidium,
  '0011_paper_wording': paperWording,
  '0012_archive': archive,
  '0013_rehearsal': rehearsal,
  '0015_seats': seats,
  '0016_recorded_votes': recordedVotes,
  '0017_spares': spares,
  '0018_rooms': rooms,
  '0019_device_file': deviceFile,
}
