import type { Pdf } from '../../host.ts'

/** The papers of a Node host. What draws them, and its fonts, load with the first one. */
export const nodePdf: Pdf = {
  labels: async (job) => (await import('./labels.ts')).labels(job),
  labelTest: async (test) => (await import('./label-test.ts')).labelTest(test),
  agreement: async (paper, signer, language) =>
    (await import('./agreement.ts')).agreement(paper, signer, language),
  receipt: async (paper, language) => (await import('./receipt.ts')).receipt(paper, language),
  attendanceSheet: async (sheet, language) =>
    (await import('./attendance-sheet.ts')).attendanceSheet(sheet, language),
}
