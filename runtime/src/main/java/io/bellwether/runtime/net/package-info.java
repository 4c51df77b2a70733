/** Where this process may connect to: public addresses, looked at when they are dialled, and what is named in the settings. */
@NullMarked
package io.bellwether.runtime.net;

import org.jspecify.annotations.NullMarked;
