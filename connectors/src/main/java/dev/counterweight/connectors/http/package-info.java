/**
 * What connectors share: rows cut out of a page byte for byte, JSON and times as they come, and
 * patience with a server that fails. Names no source.
 */
@NullMarked
package dev.counterweight.connectors.http;

import org.jspecify.annotations.NullMarked;
