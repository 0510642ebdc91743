/** For somebody who came, called or wrote: an officer writes it down in that person's words. */
import type { Category, Channel } from '../../src/database/tables/year.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, Picks, RequestIdField, Select, TextArea, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface EnterProps {
  readonly ui: Ui
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly requestId: string
  readonly categories: readonly Category[]
  readonly channels: readonly Channel[]
}

export function EnterProposalPage({ ui, values, errors, requestId, categories, channels }: EnterProps) {
  const words = ui.text.intake.proposal
  const form = ui.text.collection.propose
  const slug = ui.desk?.slug ?? ''
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  return (
    <StaffPage
      ui={ui}
      title={words.enterTitle}
      menu={<DeskMenu ui={ui} current="proposals" />}
      failed={Object.keys(errors).length > 0}
    >
      <Crumbs ui={ui} items={[[ui.text.intake.inbox.title, paths.desk(slug, 'proposals')], [words.enterTitle]]} />
      <div class="desk-title">
        <h1>{words.enterTitle}</h1>
        <p class="quiet">{words.enterIntro}</p>
      </div>
      <form method="post" action={paths.desk(slug, 'proposals')} class="panel desk-form">
        <RequestIdField id={requestId} />
        <ErrorSummary errors={errors} text={ui.text} />
        <Picks
          {...field('channel')}
          label={words.channel}
          options={channels.map((value) => ({ value, label: ui.text.words.channel[value] }))}
        />
        <TextField {...field('received')} label={words.receivedOn} type="date" short required />
        <TextField {...field('title')} label={form.what} hint={form.whatHint} maxlength={30} required />
        <TextArea {...field('wish')} label={form.why} hint={words.wishHint} maxlength={2000} required />
        <div class="field-pair">
          <TextField {...field('place')} label={form.where} maxlength={60} required />
          <Select
            {...field('category')}
            label={words.category}
            empty=""
            options={categories.map((value) => ({ value, label: ui.text.words.category[value] }))}
            required
          />
          <TextField {...field('beneficiaries')} label={`${form.who}${form.optional}`} maxlength={60} />
          <span />
          <TextField {...field('name')} label={`${form.name}${form.optional}`} maxlength={20} />
          <TextField {...field('phone')} label={`${form.phone}${form.optional}`} type="tel" maxlength={24} />
        </div>
        <p class="small quiet">{form.aboutYouHint}</p>
        <div class="send">
          <button class="btn" type="submit">
            {words.enter}
          </button>
        </div>
      </form>
    </StaffPage>
  )
}
