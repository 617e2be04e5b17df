import { createTransport } from 'nodemailer'
import type { Mail } from '../host.ts'

/** A server that does not answer is tried again later; a run of the outbox must not wait for it. */
const patienceMs = 8000

/** Sends over SMTP, one connection per letter. Neither the address nor the text is logged or kept. */
export function smtpMail(server: URL, from: string): Mail {
  const transport = createTransport({
    url: server.href,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return async ({ id, to, subject, text }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${host}>`,
      // Whoever is away does not answer a machine.
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}
