/** The version of the desk, put in by the build. */
declare const __VERSION__: string
