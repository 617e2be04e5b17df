import { expect } from '@playwright/test'
import type { Colleague } from './desk.ts'

/** The territories page under somebody's hands. */
export class MapDesk {
  readonly page: Colleague['page']
  readonly table

  constructor(somebody: Pick<Colleague, 'page'>) {
    this.page = somebody.page
    this.table = this.page.getByRole('table', { name: /Superilles del pla/ })
  }

  /** A plan is open once its islands are listed and its map is drawn. */
  async opens(plan: string) {
    await this.page.goto(`/territories/plans/${plan}`)
    await expect(this.table.getByRole('row').nth(1)).toBeVisible()
    await expect(this.page.locator('canvas').first()).toBeVisible()
    await expect(this.page.getByText('S’està dibuixant el mapa…')).toBeHidden()
  }

  island(number: number) {
    return this.table.getByRole('row', { name: new RegExp(`^${number} `) })
  }

  /** People of an island as the table tells them. */
  async people(number: number): Promise<number> {
    const told = await this.island(number).getByRole('cell').first().innerText()
    return Number(told.replaceAll(/\D/g, ''))
  }

  async chooses(number: number) {
    await this.island(number).getByRole('button').click()
    await expect(this.island(number).getByRole('button')).toHaveAttribute('aria-pressed', 'true')
  }

  /** Without a mouse: the number, Enter. */
  async choosesByKey(number: number) {
    await this.page.getByRole('textbox', { name: 'Troba una superilla' }).focus()
    await this.page.keyboard.type(String(number))
    await this.page.keyboard.press('Enter')
    await expect(this.island(number).getByRole('button')).toHaveAttribute('aria-pressed', 'true')
    await this.page.getByRole('textbox', { name: 'Troba una superilla' }).fill('')
    await this.island(number).getByRole('button').focus()
  }

  /** Adds the first section that lies beside the chosen island. */
  async addsANeighbour() {
    await this.shows('Seccions')
    await this.page
      .getByRole('button', { name: /^Afegeix la secció/ })
      .first()
      .click()
    await this.shows('Superilles')
    await expect(this.save).toBeVisible()
  }

  /** Draws a rectangle over the middle of the map and does not let go. */
  async dragsRectangle() {
    const box = await this.page.locator('canvas').first().boundingBox()
    if (box === null) throw new Error('the map has no size')
    const at = { x: box.x + box.width * 0.38, y: box.y + box.height * 0.42 }
    await this.page.mouse.move(at.x, at.y)
    await this.page.mouse.down()
    await this.page.mouse.move(at.x + 60, at.y + 50, { steps: 4 })
  }

  /** Drags the brush over a part of the map, told as shares of its width and height. */
  async paints(across: number, down: number) {
    await this.page.keyboard.press('b')
    const box = await this.page.locator('canvas').first().boundingBox()
    if (box === null) throw new Error('the map has no size')
    const from = { x: box.x + box.width * across, y: box.y + box.height * down }
    // The map answers the mouse once it has drawn what lies under it.
    await expect(async () => {
      await this.page.mouse.move(from.x - 3, from.y)
      await this.page.mouse.move(from.x, from.y)
      await expect(this.page.getByText(/^Secció \d{10}/)).toBeVisible({ timeout: 500 })
    }).toPass()
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + 50, from.y + 20, { steps: 8 })
    await this.page.mouse.up()
    await expect(this.save).toBeVisible()
  }

  /** Shows another list beside the map. */
  async shows(list: 'Superilles' | 'Seccions' | 'Plans') {
    await this.page
      .locator('label')
      .filter({ hasText: new RegExp(`^${list}$`) })
      .click()
  }

  get save() {
    return this.page.getByRole('button', { name: /^Desa \d+ canvi/ })
  }

  async saves() {
    await this.save.click()
    await expect(this.page.getByText(/S’ha desat 1 secció|S’han desat \d+ seccions/)).toBeVisible()
  }
}
