/// Sign-in, sessions, accounts over HTTP; who may call what.
@NullMarked
package hallops.identity.web;

import org.jspecify.annotations.NullMarked;
