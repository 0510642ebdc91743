/** What every page may use: htmx, and keys that a control names for itself. Pages work without both. */
import 'htmx.org'
import './shortcuts.ts'
