import { Alert, Button, Group } from '@mantine/core'
import { IconGitCompare } from '@tabler/icons-react'
import classes from './changed-meanwhile.module.css'

type ChangedMeanwhileProps = {
  title: string
  text: string
  /** What stands now, field by field. */
  changes: readonly { what: string; now: string }[]
  mine: { words: string; run: () => void }
  theirs: { words: string; run: () => void }
}

/** Somebody else saved the same thing while it was being edited here: what they changed, and whose stays. */
export function ChangedMeanwhile({ title, text, changes, mine, theirs }: ChangedMeanwhileProps) {
  return (
    <Alert color="teula" role="alert" title={title} icon={<IconGitCompare aria-hidden />}>
      {text}
      <dl className={classes.changes}>
        {changes.map(({ what, now }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{now}</dd>
          </div>
        ))}
      </dl>
      <Group gap="xs">
        <Button size="compact-md" onClick={mine.run}>
          {mine.words}
        </Button>
        <Button size="compact-md" variant="default" onClick={theirs.run}>
          {theirs.words}
        </Button>
      </Group>
    </Alert>
  )
}
