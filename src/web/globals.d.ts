/** Whether the api runs inside this page. Put in by the build. */
declare const __DEMO_PAGE__: boolean
