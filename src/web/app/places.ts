import {
  IconBookmark,
  IconBuildingCommunity,
  IconCalendarDue,
  IconCalendarEvent,
  IconCalendarUser,
  IconChartBar,
  IconTransfer,
  IconChartDonut,
  IconMap2,
  IconMapPinSearch,
  IconPackages,
  IconSettings,
  IconSun,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Permission } from '#domain/people.ts'

/** The pages one goes to from anywhere; `g` and then the letter is the way by keyboard. */
export const places = [
  { to: '/', words: 'today', icon: IconSun, needs: 'session:own', letter: 'a' },
  {
    to: '/activities',
    words: 'activities',
    icon: IconCalendarEvent,
    needs: 'activities:read',
    letter: 'o',
  },
  { to: '/agenda', words: 'agenda', icon: IconCalendarUser, needs: 'activities:edit', letter: 'g' },
  {
    to: '/equipment/desk',
    words: 'lending',
    icon: IconTransfer,
    needs: 'equipment:lend',
    letter: 'r',
  },
  {
    to: '/equipment/due',
    words: 'due',
    icon: IconCalendarDue,
    needs: 'equipment:lend',
    letter: 'v',
  },
  {
    to: '/equipment/shelf',
    words: 'shelf',
    icon: IconBookmark,
    needs: 'equipment:lend',
    letter: 's',
  },
  {
    to: '/equipment',
    words: 'equipment',
    icon: IconPackages,
    needs: 'equipment:read',
    letter: 'm',
  },
  {
    to: '/territories',
    words: 'territories',
    icon: IconMap2,
    needs: 'territories:read',
    letter: 't',
  },
  {
    to: '/territories/coverage',
    words: 'coverage',
    icon: IconChartDonut,
    needs: 'territories:read',
    letter: 'b',
  },
  {
    to: '/spaces',
    words: 'spaces',
    icon: IconBuildingCommunity,
    needs: 'spaces:read',
    letter: 'e',
  },
  {
    to: '/territories/where',
    words: 'addresses',
    icon: IconMapPinSearch,
    needs: 'territories:read',
    letter: 'd',
  },
  {
    to: '/reports',
    words: 'reports',
    icon: IconChartBar,
    needs: 'equipment:report',
    letter: 'i',
  },
  { to: '/people', words: 'people', icon: IconUsersGroup, needs: 'people:read', letter: 'p' },
  { to: '/settings', words: 'settings', icon: IconSettings, needs: 'settings:read', letter: 'c' },
] as const satisfies {
  to: string
  words: string
  icon: unknown
  needs: Permission
  letter: string
}[]

/** After which one of these, what one works at ends and what one keeps in order begins. */
export const workPlaces = 12
