/** Jira Cloud and Data Center over a thin client, and the mapping of their rows into the model. */
@NullMarked
package dev.counterweight.connectors.jira;

import org.jspecify.annotations.NullMarked;
