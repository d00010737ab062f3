/** GitLab over GitLab4J: its requests and pages, and the mapping of its rows into the model. */
@NullMarked
package dev.counterweight.connectors.gitlab;

import org.jspecify.annotations.NullMarked;
