/** A folder of API-shaped JSON lines, read as if a server had served them. */
@NullMarked
package dev.counterweight.connectors.archive;

import org.jspecify.annotations.NullMarked;
