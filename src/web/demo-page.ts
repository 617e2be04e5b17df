/** The demo that runs inside this page; null where a server answers. */
export type DemoPage = { startOver: () => Promise<void>; cannot: readonly string[] }

let demoPage: DemoPage | null = null

export function noteDemoPage(page: DemoPage): void {
  demoPage = page
}

export const theDemoPage = () => demoPage
