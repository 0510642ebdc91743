/** What every page may use: htmx, and nothing of ours yet. Pages work without it. */
import 'htmx.org'
