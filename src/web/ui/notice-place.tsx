import { lazy, Suspense } from 'react'
import { useNoticesWanted } from './notice.ts'

const NoticeArea = lazy(async () => ({ default: (await import('./notice-area.tsx')).NoticeArea }))

export function NoticePlace() {
  return useNoticesWanted() ? (
    <Suspense fallback={null}>
      <NoticeArea />
    </Suspense>
  ) : null
}
