/**
 * What every connector that talks to a server needs: rows cut out of a page byte for byte, and
 * patience with a server that fails. Names no source.
 */
@NullMarked
package dev.counterweight.connectors.http;

import org.jspecify.annotations.NullMarked;
