import { beforeEach } from 'vitest'
import { desk } from './desk/desk.ts'

beforeEach(() => desk.reset())
