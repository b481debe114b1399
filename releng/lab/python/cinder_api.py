"""The Cinder API as uwsgi loads it: Cinder's own application, with its policy loaded before the first request.

Cinder leaves that to the first request, and threads get in each other's way there: when many clients came at once to a
new API, some had their connection closed without an answer ("dictionary changed size during iteration").
"""

from cinder import policy
from cinder.wsgi.wsgi import initialize_application

application = initialize_application()
policy.init()
